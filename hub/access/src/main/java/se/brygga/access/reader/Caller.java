package se.brygga.access.reader;

import java.util.Optional;
import java.util.Set;
import se.brygga.access.scope.Scopes;

/**
 * Who is calling, as authenticated.
 *
 * @param client id of the client (application or system)
 * @param issuer of the token; null for a client certificate or the operator's own token
 * @param tokenId the token's {@code jti}, or the last 32 characters of a token without; null without a token
 * @param roles from claims, at least one
 * @param scopes what the token allows; never widens what the roles and the law allow
 * @param reader who it is and for which provider; of people without a role that reads, for {@link Purpose#OTHER}; null if unknown
 * @param connector id of the connector of a system; null for people
 * @param patient id of the patient in the launch context ({@code patient/} scopes); null if there is none
 * @param address network address of the client
 */
public record Caller(
        String client,
        String issuer,
        String tokenId,
        Set<Role> roles,
        Scopes scopes,
        Reader reader,
        String connector,
        String patient,
        String address) {

    /** Returns the connector of a system. */
    public Optional<String> ownConnector() {
        return Optional.ofNullable(connector);
    }

    /** Returns the same caller, calling from this network address. */
    public Caller from(String place) {
        return new Caller(client, issuer, tokenId, roles, scopes, reader, connector, patient, place);
    }

    /** Tells whether the caller has a role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Returns the user's HSA-id, an auditor's too, or the client's id if no person is behind the call. */
    public String who() {
        return reader == null ? client : reader.user();
    }
}
