package se.brygga.coordination.plan;

/** A language in which people read about plans. */
public enum Language {
    /** Swedish. */
    SV,
    /** English. */
    EN
}
