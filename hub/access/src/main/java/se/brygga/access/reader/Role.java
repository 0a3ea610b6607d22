package se.brygga.access.reader;

/** What a caller may do beside what the law gives its commission (security.md 2.4). */
public enum Role {
    READER,
    COORDINATOR,
    CONSENT_ADMIN,
    AUDITOR,
    VIEWER,
    OPERATOR,
    BREAK_GLASS,
    /** A custodian's own system. */
    SYSTEM
}
