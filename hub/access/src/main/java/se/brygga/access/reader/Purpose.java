package se.brygga.access.reader;

/** What a reading is for, by the reader's commission (SVOD 3:1-3:2, 3:7). */
public enum Purpose {
    /** Vård och behandling. */
    CARE,
    /** A certificate that the person asked for. */
    CERTIFICATE,
    /** Interventions under SoL or LSS: the social equivalent of care. */
    INTERVENTION,
    /** Anything else: research, quality, administration. */
    OTHER;

    /** Tells whether the law opens others' records for this to a side: to care by SVOD 3:1, to social care by 3:2. */
    public boolean isLawfulFor(Side side) {
        return switch (this) {
            case CARE, CERTIFICATE -> side == Side.CARE;
            case INTERVENTION -> side == Side.SOCIAL;
            case OTHER -> false;
        };
    }
}
