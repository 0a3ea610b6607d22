package se.brygga.app.reading;

/** That something is left out, as far as the caller may know (security.md 3.2). Never how much, whose or what. */
public enum Omission {
    /** Blocked data exist: an outcome entry {@code suppressed}. */
    BLOCKED,
    /** Could not be checked, so hidden: an outcome entry {@code incomplete}. */
    UNCHECKED,
    /** Unblocked data exist at others, and consent is missing. */
    CONSENT_MISSING,
    /** Unblocked data exist at others, and an assessment of the person's capacity is missing. */
    ASSESSMENT_MISSING,
    /** Outside the caller's role or scope. */
    ROLE_SCOPE
}
