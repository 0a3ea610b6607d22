package se.brygga.app.fhir.allowed;

/** Whose resources a search can be about (view.md 3.6). */
public enum Persons {
    /** One, named by the parameter {@code patient}, which is mandatory. */
    ONE,
    /** One, named by an identifier. */
    BY_IDENTIFIER,
    /** One, or all that the caller's own unit keeps. */
    OWN_UNIT,
    /** One or any. */
    ANY,
    /** Nobody. */
    NONE
}
