package se.brygga.app.view.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.ViewSettings;
import se.brygga.app.outbound.Outbound;
import se.brygga.app.refusal.Refused;
import se.brygga.app.security.TrustedSigner;
import se.brygga.app.token.ClientKey;

/**
 * The FHIR server of a record system from which the view is launched: what it publishes about itself, asked once an hour, and the
 * patient in context (<a href="https://hl7.org/fhir/smart-app-launch/app-launch.html">SMART App Launch 2.2</a>).
 */
final class SmartServer {

    private static final Logger LOG = LoggerFactory.getLogger(SmartServer.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private final ViewSettings.Host host;
    private final ClientKey key;
    private final Outbound outbound;
    private final Clock clock;
    private volatile Published published;

    SmartServer(ViewSettings.Host host, Path root, Outbound outbound, Clock clock) {
        this.host = host;
        this.key = ClientKey.read(root.resolve(host.keyFile()));
        this.outbound = outbound;
        this.clock = clock;
    }

    /** What it has said of itself, and until when it is not asked again. */
    private record Published(AuthorizationServer server, Instant until) {}

    ViewSettings.Host host() {
        return host;
    }

    /** Returns where people log in; throws {@link Refused} with 503 if the record system does not say so. */
    AuthorizationServer authorization() {
        Published before = published;
        Instant now = clock.instant();
        if (before != null && now.isBefore(before.until())) {
            return before.server();
        }
        try {
            Published fresh = new Published(discover(), now.plus(FRESH));
            published = fresh;
            return fresh.server();
        } catch (IOException e) {
            LOG.warn("{} does not say how to log in ({})", host.id(), e.getMessage());
            if (before == null) {
                throw unavailable();
            }
            // What it said last holds until it is asked again, in a while.
            published = new Published(before.server(), now.plus(AGAIN));
            return before.server();
        }
    }

    private AuthorizationServer discover() throws IOException {
        JsonNode said = get(URI.create(host.iss() + "/.well-known/smart-configuration"), Map.of());
        boolean hashed = false;
        for (JsonNode method : said.path("code_challenge_methods_supported")) {
            hashed |= method.asText().equals("S256");
        }
        if (!hashed) {
            throw new IOException("It does not take PKCE with S256");
        }
        if (said.hasNonNull("issuer") && !said.path("issuer").asText().equals(host.idTokensOf())) {
            throw new IOException("It names another issuer than the settings");
        }
        String keys = Outbound.address(said.path("jwks_uri").asText()).toString();
        return new AuthorizationServer(
                host.idTokensOf(),
                Outbound.address(said.path("authorization_endpoint").asText()),
                Outbound.address(said.path("token_endpoint").asText()),
                host.clientId(),
                key,
                new TrustedSigner(host.idTokensOf(), keys, TrustedSigner.Kind.ID_TOKEN, clock));
    }

    /** Returns the patient in context, read with the token of the launch. */
    JsonNode patient(String id, String accessToken) {
        return read("Patient", id, accessToken);
    }

    /** Returns the HSA-id of who has opened the view, by the Practitioner that the login names; empty if it tells none. */
    Optional<String> employee(Object fhirUser, String accessToken) {
        return FhirUser.id(host.iss(), fhirUser)
                .flatMap(id -> FhirUser.employee(read("Practitioner", id, accessToken)));
    }

    private JsonNode read(String type, String id, String accessToken) {
        try {
            JsonNode resource = get(
                    URI.create(host.iss() + "/" + type + "/" + id), Map.of("Authorization", "Bearer " + accessToken));
            boolean asked = resource.path("resourceType").asText().equals(type)
                    && resource.path("id").asText().equals(id);
            if (!asked) {
                throw new IOException("It answers with something else");
            }
            return resource;
        } catch (IOException e) {
            LOG.warn("{} does not show the {} in context ({})", host.id(), type, e.getMessage());
            throw unavailable();
        }
    }

    private JsonNode get(URI address, Map<String, String> headers) throws IOException {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put("Accept", headers.isEmpty() ? "application/json" : "application/fhir+json");
        Outbound.Answer answer = outbound.get(address, all);
        if (answer.status() != OK) {
            throw new IOException("HTTP " + answer.status());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            // What it quotes is not ours to tell.
            throw new IOException("No JSON", null);
        }
    }

    private static Refused unavailable() {
        return Refused.of(
                503,
                "HOST_UNAVAILABLE",
                "The record system does not answer as it should. Try again, or tell its operator");
    }
}
