package se.brygga.access.decision;

/** What ties the reader's body to the person (SVOD 3:1-3:2, PDL 4:1). */
public enum Relation {
    /** P: a patient now. */
    PATIENT,
    /** F: was a patient. */
    FORMER,
    /** I: receives the body's own interventions. */
    INTERVENTIONS,
    /** U: is being investigated for interventions. */
    INVESTIGATION,
    NONE
}
