package se.brygga.app.pipeline;

import java.util.Set;

/**
 * What the installation has decided about notices: config/discharge.yml and config/access.yml.
 *
 * @param codes which events are told
 * @param automaticForProtected true if notices about persons with protected identity go out without a human
 */
public record NoticeRules(Set<String> codes, boolean automaticForProtected) {}
