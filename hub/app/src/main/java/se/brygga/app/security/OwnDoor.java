package se.brygga.app.security;

import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import se.brygga.access.reader.Caller;
import se.brygga.access.scope.Scopes;

/**
 * A system sends through its own connector's door and through no other, and only if it may create: which types a message makes is
 * not known at the door, so the scope must be for all of them (security.md 2.2).
 */
final class OwnDoor {

    /** The caller may come in here, but not with these scopes. */
    static final AuthorizationDecision WITHOUT_SCOPE = new AuthorizationDecision(false);

    private static final String ANY_TYPE = "*";

    private OwnDoor() {}

    /** Decides on a path with the variable {@code connector}. */
    static AuthorizationDecision decide(Supplier<Authentication> login, RequestAuthorizationContext request) {
        Caller caller = CurrentCaller.of(login.get()).orElse(null);
        if (caller == null
                || !request.getVariables().getOrDefault("connector", "").equals(caller.connector())) {
            return new AuthorizationDecision(false);
        }
        return creates(caller.scopes()) ? new AuthorizationDecision(true) : WITHOUT_SCOPE;
    }

    /** A scope with a condition does not hold for an empty resource: what it limits cannot be checked before translation. */
    private static boolean creates(Scopes scopes) {
        return scopes.mayAct('c', ANY_TYPE) && scopes.covers('c', new Bundle());
    }
}
