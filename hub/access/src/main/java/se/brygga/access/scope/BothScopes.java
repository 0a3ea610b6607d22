package se.brygga.access.scope;

import org.hl7.fhir.r4.model.Resource;

/** What each of two sets of scopes allows; it is about a patient in context alone if either is. */
record BothScopes(Scopes one, Scopes other) implements Scopes {

    @Override
    public boolean mayAct(char action, String type) {
        return one.mayAct(action, type) && other.mayAct(action, type);
    }

    @Override
    public boolean covers(char action, Resource resource) {
        return one.covers(action, resource) && other.covers(action, resource);
    }

    @Override
    public boolean onlyPatient() {
        return one.onlyPatient() || other.onlyPatient();
    }

    @Override
    public Scopes withoutPatient() {
        return new BothScopes(one.withoutPatient(), other.withoutPatient());
    }
}
