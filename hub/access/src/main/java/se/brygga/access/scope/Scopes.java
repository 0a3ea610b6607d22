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
}
