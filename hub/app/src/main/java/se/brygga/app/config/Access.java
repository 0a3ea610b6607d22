package se.brygga.app.config;

/**
 * What config/access.yml decides.
 *
 * @param automaticNoticesForProtected true if notices about persons with protected identity are sent, masked, without
 *     a human decision (domain.md 3)
 */
public record Access(boolean automaticNoticesForProtected) {}
