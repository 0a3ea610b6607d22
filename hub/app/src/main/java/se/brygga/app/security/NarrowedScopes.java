package se.brygga.app.security;

import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.scope.Scopes;

/** What both the token and the client's registration allow: a scope never widens (security.md 2.2, rule 4). */
record NarrowedScopes(Scopes token, Scopes registered) implements Scopes {

    @Override
    public boolean mayAct(char action, String type) {
        return token.mayAct(action, type) && registered.mayAct(action, type);
    }

    @Override
    public boolean covers(char action, Resource resource) {
        return token.covers(action, resource) && registered.covers(action, resource);
    }

    @Override
    public boolean onlyPatient() {
        return token.onlyPatient() || registered.onlyPatient();
    }
}
