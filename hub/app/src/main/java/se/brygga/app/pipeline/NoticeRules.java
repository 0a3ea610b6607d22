package se.brygga.app.pipeline;

import java.util.Set;
import se.brygga.core.translated.StayDetails;

/**
 * What the installation has decided about notices: config/discharge.yml and config/access.yml.
 *
 * @param codes which events are told
 * @param grounds on which what secrecy may hinder is told: consent, and as agreed a harm test
 * @param automaticForProtected true if notices about persons with protected identity go out without a human
 */
public record NoticeRules(Set<String> codes, Set<String> grounds, boolean automaticForProtected) {

    /** Takes both grounds of the law. */
    public NoticeRules(Set<String> codes, boolean automaticForProtected) {
        this(codes, StayDetails.GROUNDS, automaticForProtected);
    }
}
