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
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private final ViewSettings.Host host;
    private final ClientKey key;
    private final Outbound outbound;
    private final Clock clock;
    private AuthorizationServer known;
    private Instant freshUntil = Instant.MIN;

    SmartServer(ViewSettings.Host host, Path root, Outbound outbound, Clock clock) {
        this.host = host;
        this.key = ClientKey.read(root.resolve(host.keyFile()));
        this.outbound = outbound;
        this.clock = clock;
    }

    ViewSettings.Host host() {
        return host;
    }

    /** Returns where people log in; throws {@link Refused} with 503 if the record system does not say so. */
    synchronized AuthorizationServer authorization() {
        Instant now = clock.instant();
        if (known == null || now.isAfter(freshUntil)) {
            try {
                known = discover();
                freshUntil = now.plus(FRESH);
            } catch (IOException e) {
                LOG.warn("{} does not say how to log in ({})", host.id(), e.getMessage());
                throw unavailable();
            }
        }
        return known;
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
        try {
            JsonNode patient =
                    get(URI.create(host.iss() + "/Patient/" + id), Map.of("Authorization", "Bearer " + accessToken));
            boolean asked = patient.path("resourceType").asText().equals("Patient")
                    && patient.path("id").asText().equals(id);
            if (!asked) {
                throw new IOException("It answers with something else than the patient");
            }
            return patient;
        } catch (IOException e) {
            LOG.warn("{} does not show the patient in context ({})", host.id(), e.getMessage());
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
