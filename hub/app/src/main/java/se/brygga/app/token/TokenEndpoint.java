package se.brygga.app.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The token endpoint of an issuer, as a system without a user meets it (<a
 * href="https://hl7.org/fhir/smart-app-launch/backend-services.html">SMART backend services</a>).
 *
 * @param address where assertions go, and what they name as their audience
 */
public record TokenEndpoint(URI address) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    /** Finds the endpoint in what the issuer publishes about itself (OpenID Connect Discovery). */
    public static TokenEndpoint of(URI issuer) throws InterruptedException {
        URI card = URI.create(issuer.toString().replaceAll("/$", "") + "/.well-known/openid-configuration");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(card).GET());
        String endpoint = json(answer.body()).path("token_endpoint").asText();
        if (answer.statusCode() != OK || endpoint.isEmpty()) {
            throw new NoToken(card + " does not name a token endpoint (HTTP " + answer.statusCode()
                    + "). Check the address of the issuer, --issuer URL.");
        }
        return new TokenEndpoint(URI.create(endpoint));
    }

    /**
     * Fetches a token for a client.
     *
     * @param scope scopes separated by spaces
     * @throws NoToken if the issuer refuses or does not answer
     */
    public String fetch(String client, ClientKey key, String scope) throws InterruptedException {
        Map<String, String> form = Map.of(
                "grant_type",
                "client_credentials",
                "scope",
                scope,
                "client_assertion_type",
                ASSERTION,
                "client_assertion",
                key.assertion(client, address.toString(), Instant.now()));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
        JsonNode said = json(answer.body());
        String token = said.path("access_token").asText();
        if (answer.statusCode() != OK || token.isEmpty()) {
            throw new NoToken(
                    refusal(client, answer.statusCode(), said.path("error").asText()));
        }
        return token;
    }

    /** Returns a form as it travels in a body. */
    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String refusal(String client, int status, String error) {
        String why =
                switch (error) {
                    case "invalid_client" ->
                        "It does not know this client, or the key is not this client's."
                                + " Check --client and --key, and that the issuer has the public key.";
                    case "invalid_scope" -> "The client may not have this scope. Ask for less with --scope.";
                    case "unauthorized_client" -> "The client may not fetch tokens for itself. Register it for that.";
                    default -> "Look into the issuer's log.";
                };
        return "The issuer gives " + client + " no token (HTTP " + status + " " + error + "). " + why;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        HttpRequest built = request.timeout(PATIENCE).build();
        try {
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            return client.send(built, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NoToken(
                    "No issuer answers at " + built.uri() + ". Check that it runs (./brygga demo has one) and --issuer"
                            + " URL.",
                    e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.createObjectNode();
        }
    }
}
