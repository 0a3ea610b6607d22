package se.brygga.app.security;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Role;
import se.brygga.access.scope.Scopes;
import se.brygga.access.scope.SmartScopes;
import se.brygga.app.config.Clients.Client;
import se.brygga.app.refusal.Refused;

/**
 * Finds out who is calling: by bearer token, by client certificate, or as the hub's own operator (security.md 2). Tokens are taken
 * from the Authorization header and from nowhere else.
 */
final class Login {

    private static final String OPERATOR = "operator";
    private static final Scopes NOTHING = SmartScopes.parse("");

    private final AccessTokens tokens;
    private final ClientCallers callers;
    private final ClientCertificates certificates;
    private final OperatorToken operator;
    private final Revocations revocations;

    Login(AccessTokens tokens, ClientCallers callers, ClientCertificates certificates, Locks locks) {
        this.tokens = tokens;
        this.callers = callers;
        this.certificates = certificates;
        this.operator = locks.operator();
        this.revocations = locks.revocations();
    }

    /** What the hub itself holds: the operator's key, and what no longer opens. */
    record Locks(OperatorToken operator, Revocations revocations) {}

    /** Whence a login came. */
    record Proof(String issuer, String tokenId, String address) {}

    /**
     * Returns the caller; empty without credentials. Throws {@link Refused} for credentials that are not good.
     *
     * @param basic true if the operator's token may come as a password, as browsers send it
     */
    Optional<Caller> caller(HttpServletRequest request, boolean basic) {
        List<String> headers = Collections.list(request.getHeaders("Authorization"));
        if (headers.size() > 1) {
            throw Refused.of(400, "AUTHORIZATION_TWICE", "Send one Authorization header");
        }
        Optional<Client> certified = certificates.client(request, headers.isEmpty());
        if (headers.isEmpty()) {
            return certified.map(client -> certified(client, request));
        }
        String[] parts = headers.get(0).strip().split(" +", 2);
        String scheme = parts[0].toLowerCase(Locale.ROOT);
        if (parts.length == 2 && scheme.equals("bearer")) {
            return Optional.of(bearer(parts[1], certified, request));
        }
        if (parts.length == 2 && basic && scheme.equals("basic")) {
            return Optional.of(password(parts[1], request));
        }
        throw Refused.login("SCHEME", "Log in with a bearer token");
    }

    private Caller certified(Client client, HttpServletRequest request) {
        revocations.check("client", client.id());
        return callers.of(client, request.getRemoteAddr());
    }

    private Caller bearer(String token, Optional<Client> certified, HttpServletRequest request) {
        if (operator.is(token)) {
            return operator(Set.of(Role.OPERATOR, Role.VIEWER), request);
        }
        JWTClaimsSet claims = tokens.verify(token);
        Client client = callers.client(claims);
        if (certified.isPresent() && !certified.get().id().equals(client.id())) {
            throw Refused.login("CERTIFICATE_OF_ANOTHER", "The certificate is of another client than the token");
        }
        revocations.check("client", client.id());
        revocations.check("jti", String.valueOf(claims.getJWTID()));
        revocations.check("user", String.valueOf(claims.getClaim("employeeHsaId")));
        try {
            return callers.of(client, claims, token, request.getRemoteAddr());
        } catch (Refused refused) {
            throw refused.by(ClientCallers.powerless(client, claims, request.getRemoteAddr()));
        }
    }

    /** A browser sends a password with every request, also with one that another site made: it only looks. */
    private Caller password(String encoded, HttpServletRequest request) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refused.login("PASSWORD", "Log in as operator with the content of operator.token");
        }
        if (!pair.startsWith(OPERATOR + ":") || !operator.is(pair.substring(OPERATOR.length() + 1))) {
            throw Refused.login("PASSWORD", "Log in as operator with the content of operator.token");
        }
        return operator(Set.of(Role.VIEWER), request);
    }

    private static Caller operator(Set<Role> roles, HttpServletRequest request) {
        return new Caller(OPERATOR, null, null, roles, NOTHING, null, null, null, request.getRemoteAddr());
    }
}
