package se.brygga.access.reader;

/** What a reading is for, by the reader's commission (SVOD 3:1-3:2, 3:7). */
public enum Purpose {
    /** Vård och behandling, or the social equivalent. */
    CARE,
    /** A certificate that the person asked for. */
    CERTIFICATE,
    /** Interventions under SoL or LSS. */
    INTERVENTION,
    /** Anything else: research, quality, administration. */
    OTHER
}
