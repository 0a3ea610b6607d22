package se.brygga.app.security;

import com.nimbusds.jwt.JWTClaimsSet;
import se.brygga.access.reader.Caller;
import se.brygga.access.scope.SmartScopes;
import se.brygga.app.config.Clients;
import se.brygga.app.config.Clients.Client;
import se.brygga.app.refusal.Refused;

/**
 * Makes readers of the view from what an ID token says of them: the same rules for level of assurance, commission, purpose, roles and
 * revocation as for access tokens (security.md 2.4).
 */
public final class PageCallers {

    private static final String OF_DESK = "user/*.rs";
    private static final String OF_PATIENT = "patient/*.rs";

    private final ClientCallers callers;
    private final Revocations revocations;
    private final Clients clients;
    private final String application;

    PageCallers(ClientCallers callers, Revocations revocations, Clients clients, String application) {
        this.callers = callers;
        this.revocations = revocations;
        this.clients = clients;
        this.application = application;
    }

    /** Returns the reader of a verified ID token, who may see nothing yet; throws {@link Refused}. */
    public Caller signedIn(JWTClaimsSet claims, String token, String address) {
        Client client = client();
        revocations.check("client", client.id());
        revocations.check("jti", String.valueOf(claims.getJWTID()));
        revocations.check("user", String.valueOf(claims.getClaim("employeeHsaId")));
        try {
            return callers.signedIn(client, claims, token, address);
        } catch (Refused refused) {
            throw refused.by(ClientCallers.powerless(client, claims, address));
        }
    }

    /** Throws {@link Refused} if the view, or this user of it, has been revoked. */
    public void requireUnrevoked(String user) {
        revocations.check("client", client().id());
        revocations.check("user", user);
    }

    /** Returns the same reader for one patient and nobody else; for a desk without a patient if {@code person} is null. */
    public Caller at(Caller reader, String person) {
        return new Caller(
                reader.client(),
                reader.issuer(),
                reader.tokenId(),
                reader.roles(),
                SmartScopes.parse(person == null ? OF_DESK : OF_PATIENT).and(callers.registered(client())),
                reader.reader(),
                null,
                person,
                reader.address());
    }

    private Client client() {
        return clients.find(application)
                .orElseThrow(() -> Refused.forbidden(
                        "APPLICATION_UNKNOWN", "The view is not registered: brygga.view.application names no client"));
    }
}
