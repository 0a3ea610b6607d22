package se.brygga.access.decision;

import se.brygga.core.fhir.Protection;

/**
 * What the law asks of the person (SVOD 3:1-3:4).
 *
 * @param capacity if the person can consent
 * @param assessed id of the assessment under SVOD 3:3 or 3:4; null if there is none
 * @param protection protected identity
 */
public record PersonState(Capacity capacity, String assessed, Protection protection) {

    /** If the person can consent. */
    public enum Capacity {
        CAPABLE,
        /** Not at present. */
        TEMPORARILY_INCAPABLE,
        /** Not other than temporarily. */
        PERMANENTLY_INCAPABLE,
        /** A child who cannot consent. */
        CHILD
    }
}
