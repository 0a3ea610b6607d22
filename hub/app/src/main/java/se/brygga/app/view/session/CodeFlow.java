package se.brygga.app.view.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.outbound.Outbound;
import se.brygga.app.refusal.Refused;
import se.brygga.app.token.TokenEndpoint;

/**
 * The authorization code flow with PKCE by S256 and {@code private_key_jwt} (SMART App Launch 2.2; OpenID Connect Core 3.1): sends the
 * browser out, and redeems what it brings back.
 */
final class CodeFlow {

    /** Where the browser comes back to, below the public address. */
    static final String BACK = "/launch/callback";

    private static final Logger LOG = LoggerFactory.getLogger(CodeFlow.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;

    private final String redirect;
    private final Outbound outbound;
    private final Clock clock;

    CodeFlow(String publicUrl, Outbound outbound, Clock clock) {
        this.redirect = publicUrl + BACK;
        this.outbound = outbound;
        this.clock = clock;
    }

    /**
     * What a code was redeemed for.
     *
     * @param body of the token endpoint's answer
     * @param claims of the ID token, verified
     * @param idToken itself
     */
    record Granted(JsonNode body, JWTClaimsSet claims, String idToken) {

        String accessToken() {
            return body.path("access_token").asText();
        }
    }

    /** Returns where the browser is sent. */
    URI begin(AuthorizationServer server, Proof proof, Map<String, String> more) {
        Map<String, String> query = new LinkedHashMap<>(more);
        query.put("response_type", "code");
        query.put("client_id", server.client());
        query.put("redirect_uri", redirect);
        query.put("state", proof.state());
        query.put("nonce", proof.nonce());
        query.put("code_challenge", proof.challenge());
        query.put("code_challenge_method", "S256");
        String address = server.authorization().toString();
        return URI.create(address + (address.contains("?") ? "&" : "?") + TokenEndpoint.encoded(query));
    }

    /** Redeems a code; throws {@link Refused} if the server or its answer is not right. */
    Granted redeem(AuthorizationServer server, String code, Proof proof) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", redirect);
        form.put("code_verifier", proof.verifier());
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put(
                "client_assertion",
                server.key().assertion(server.client(), server.token().toString(), clock.instant()));
        // Some servers want it beside the assertion, which names it as well (RFC 7521, 4.2).
        form.put("client_id", server.client());
        JsonNode body = answer(server, form);
        String idToken = body.path("id_token").asText();
        JWTClaimsSet claims = server.idTokens().verify(idToken, server.client());
        if (!proof.nonce().equals(claims.getClaim("nonce"))) {
            throw Refused.login("NONCE", "The login answers another question");
        }
        return new Granted(body, claims, idToken);
    }

    private JsonNode answer(AuthorizationServer server, Map<String, String> form) {
        try {
            Outbound.Answer answer = outbound.post(server.token(), TokenEndpoint.encoded(form));
            JsonNode body = JSON.readTree(answer.body());
            if (answer.status() == OK
                    && body.path("access_token").isTextual()
                    && body.path("token_type").asText().equalsIgnoreCase("Bearer")) {
                return body;
            }
            LOG.warn("{} gives no token (HTTP {})", server.issuer(), answer.status());
        } catch (IOException e) {
            LOG.warn("{} gives no token ({})", server.issuer(), e.getClass().getSimpleName());
        }
        throw Refused.login("CODE_REFUSED", "The login could not be completed. Open the view once more");
    }
}
