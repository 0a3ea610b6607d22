package se.brygga.access.scope;

import org.hl7.fhir.r4.model.Resource;

/** The SMART v2 scopes of one token (security.md 2.2). */
public interface Scopes {

    /** Tells whether a scope allows to act (c, r, u, d or s) on some resources of a type at all. */
    boolean mayAct(char action, String type);

    /** Tells whether a scope with this action covers this very resource, its {@code ?param=value} included. */
    boolean covers(char action, Resource resource);

    /** Tells whether every scope is a {@code patient/} scope, so that a patient in context is needed. */
    boolean onlyPatient();

    /**
     * Returns these scopes without those that need a patient in context: what they allow about anybody else, or if no patient is
     * in context (SMART v2: {@code patient/} is about the patient in context alone).
     */
    default Scopes withoutPatient() {
        return onlyPatient() ? NONE : this;
    }

    /** Returns what both these and the others allow: a token's scopes and its client's registration. */
    default Scopes and(Scopes other) {
        return new BothScopes(this, other);
    }

    /** Allows nothing. */
    Scopes NONE = new Scopes() {
        @Override
        public boolean mayAct(char action, String type) {
            return false;
        }

        @Override
        public boolean covers(char action, Resource resource) {
            return false;
        }

        @Override
        public boolean onlyPatient() {
            return false;
        }
    };
}
