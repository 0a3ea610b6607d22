package se.brygga.app.config;

/**
 * What config/access.yml decides.
 *
 * @param automaticNoticesForProtected true if notices about persons with protected identity are sent, masked, without
 *     a human decision (domain.md 3)
 * @param namesInExtract true if a person's log extract tells who read, and not only their units (domain.md 11)
 */
public record Access(boolean automaticNoticesForProtected, boolean namesInExtract) {}
