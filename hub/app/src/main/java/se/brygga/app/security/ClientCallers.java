package se.brygga.app.security;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Role;
import se.brygga.access.scope.Scopes;
import se.brygga.access.scope.SmartScopes;
import se.brygga.app.config.Clients;
import se.brygga.app.config.Clients.Client;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.refusal.Refused;
import se.brygga.core.connector.Connector;

/** Makes callers of registered clients: systems by their connector, people by the claims about them. */
final class ClientCallers {

    /** A system proves itself by a key, which is level 4. */
    private static final int BY_KEY = 4;

    private static final int KEPT_OF_TOKEN = 32;

    private final Clients clients;
    private final Bodies bodies;
    private final Map<String, Connector> connectors;
    private final Commission commission;
    private final boolean severalIssuers;
    private final Map<String, Scopes> registered = new ConcurrentHashMap<>();

    ClientCallers(HouseConfiguration configuration, Bodies bodies, boolean severalIssuers) {
        this.severalIssuers = severalIssuers;
        this.clients = configuration.clients();
        this.bodies = bodies;
        this.connectors = configuration.connectors().stream()
                .collect(Collectors.toUnmodifiableMap(Connector::id, Function.identity()));
        this.commission = new Commission(clients, bodies);
    }

    /** Returns the client that a token was issued to; an unknown one, and one of another issuer, is refused with 401. */
    Client client(JWTClaimsSet claims) {
        Client client = named(claims);
        if (client.issuer() == null ? severalIssuers : !client.issuer().equals(claims.getIssuer())) {
            throw Refused.login("ISSUER_OF_ANOTHER", "This issuer does not speak for the client");
        }
        // A person's login must be one that can be revoked and followed in the audit log.
        if (client.connector() == null
                && (claims.getJWTID() == null || claims.getJWTID().isBlank())) {
            throw Refused.login("TOKEN_ID", "The access token of a person needs jti");
        }
        return client;
    }

    private Client named(JWTClaimsSet claims) {
        Object client = claims.getClaim("client_id");
        Object party = claims.getClaim("azp");
        if (client != null && party != null && !client.equals(party)) {
            throw Refused.login("CLIENT_AMBIGUOUS", "The access token names two clients");
        }
        return (client == null ? party : client) instanceof String id
                ? clients.find(id).orElseThrow(ClientCallers::unknown)
                : refuseUnknown();
    }

    private static Client refuseUnknown() {
        throw unknown();
    }

    private static Refused unknown() {
        return Refused.login("CLIENT_UNKNOWN", "The client is not registered here");
    }

    /** Returns the caller behind a token that has been checked. */
    Caller of(Client client, JWTClaimsSet claims, String token, String address) {
        String id = tokenId(claims, token);
        Scopes scopes = SmartScopes.parse(claims.getClaim("scope") instanceof String text ? text : "")
                .and(registered(client));
        if (client.connector() != null) {
            return system(client, new Login.Proof(claims.getIssuer(), id, address), scopes);
        }
        Set<Role> roles = roles(client, claims.getClaim("roles"));
        String patient = claims.getClaim("patient") instanceof String context ? context : null;
        return new Caller(
                client.id(),
                claims.getIssuer(),
                id,
                roles,
                patient == null ? scopes.withoutPatient() : scopes,
                commission.reader(claims, roles),
                null,
                patient,
                address);
    }

    /** Returns who logged in to the view; whom no role is told of reads, and nothing more. */
    Caller signedIn(Client client, JWTClaimsSet claims, String token, String address) {
        Object said = claims.getClaim("roles");
        Set<Role> roles = roles(client, said == null ? Role.READER.name() : said);
        return new Caller(
                client.id(),
                claims.getIssuer(),
                tokenId(claims, token),
                roles,
                Scopes.NONE,
                commission.reader(claims, roles),
                null,
                null,
                address);
    }

    private static String tokenId(JWTClaimsSet claims, String token) {
        return claims.getJWTID() == null ? token.substring(token.length() - KEPT_OF_TOKEN) : claims.getJWTID();
    }

    /** Returns who is behind a token that is good and yet not enough, for the audit log: no role, no scope. */
    static Caller powerless(Client client, JWTClaimsSet claims, String address) {
        Reader user = claims.getClaim("employeeHsaId") instanceof String id
                ? new Reader(null, null, null, id, 0, Purpose.OTHER, Set.of(), false)
                : null;
        return new Caller(
                client.id(),
                claims.getIssuer(),
                claims.getJWTID(),
                Set.of(),
                SmartScopes.parse(""),
                user,
                null,
                null,
                address);
    }

    /** Returns the caller behind a client certificate. */
    Caller of(Client client, String address) {
        return system(client, new Login.Proof(null, null, address), registered(client));
    }

    private Caller system(Client client, Login.Proof proof, Scopes scopes) {
        Connector connector = connectors.get(client.connector());
        String provider = bodies.providerOf(connector.organisation()).orElse(connector.organisation());
        Reader reader = new Reader(
                bodies.side(provider).orElse(null),
                provider,
                connector.unit(),
                client.id(),
                BY_KEY,
                Purpose.CARE,
                null,
                true);
        return new Caller(
                client.id(),
                proof.issuer(),
                proof.tokenId(),
                Set.of(Role.SYSTEM),
                scopes,
                reader,
                connector.id(),
                null,
                proof.address());
    }

    /** Returns the widest scopes that a client may have. */
    Scopes registered(Client client) {
        return registered.computeIfAbsent(client.id(), id -> SmartScopes.parse(String.join(" ", client.scopes())));
    }

    /** What the token says and the client may carry; who operates does not audit, and the other way round. */
    private static Set<Role> roles(Client client, Object claim) {
        Collection<?> said = claim instanceof String text
                ? List.of(text.split(" "))
                : claim instanceof Collection<?> list ? list : List.of();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Stream.of(Role.values())
                .filter(role -> said.contains(role.name()) && client.roles().contains(role))
                .forEach(roles::add);
        if (roles.isEmpty()) {
            throw Refused.forbidden("NO_ROLE", "The login has no role that this client may use");
        }
        if (roles.contains(Role.OPERATOR) && roles.contains(Role.AUDITOR)) {
            throw Refused.forbidden("ROLES_CONFLICT", "Nobody is operator and auditor at once");
        }
        return Set.copyOf(roles);
    }
}
