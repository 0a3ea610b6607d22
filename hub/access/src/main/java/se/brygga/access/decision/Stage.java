package se.brygga.access.decision;

/** The three steps of disclosure (SVOD 2:4, 3:1-3:2). */
public enum Stage {
    /** That something exists, and nothing more. */
    EXISTENCE,
    /** Who holds it. */
    SOURCES,
    /** What it says. */
    CONTENT
}
