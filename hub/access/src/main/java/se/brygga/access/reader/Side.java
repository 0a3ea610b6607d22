package se.brygga.access.reader;

/** The legal side of a body: whose law it reads and is read under (domain.md 2). */
public enum Side {
    /** Vårdgivare (V): gives health care. */
    CARE,
    /** Omsorgsgivare (O): gives interventions under SoL or LSS. */
    SOCIAL
}
