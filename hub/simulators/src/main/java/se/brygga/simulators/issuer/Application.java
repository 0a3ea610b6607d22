package se.brygga.simulators.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;
import se.brygga.app.token.TokenEndpoint;
import se.brygga.simulators.identity.Persona;

/** An application that logs people in at the issuer, with a browser's cookies: authorization code with PKCE (RFC 7636). */
final class Application {

    static final String REDIRECT = "http://127.0.0.1:9/callback";
    static final String SCOPE = "openid user/*.rs";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI issuer;
    private final String audience;
    private final String client;
    private final ProofKey proof = ProofKey.fresh();

    /** Takes the FHIR base that the tokens are to be for. */
    Application(URI issuer, String audience, String client) {
        this.issuer = issuer;
        this.audience = audience;
        this.client = client;
    }

    /** What the token endpoint answered. */
    record Answer(int status, HttpResponse<String> whole, JsonNode body) {

        String accessToken() {
            return body.path("access_token").asText();
        }

        String error() {
            return body.path("error").asText();
        }
    }

    /** Logs in and redeems the code as a public client; throws if the issuer does not play along. */
    Answer login(Persona persona) {
        Answer answer = redeem(Map.of("code", code(persona, SCOPE), "code_verifier", proof.verifier()));
        if (answer.status() != 200) {
            throw new IllegalStateException("The issuer refused the code of its own login: " + answer.error());
        }
        return answer;
    }

    String verifier() {
        return proof.verifier();
    }

    /** Lets a persona log in, and returns the code. */
    String code(Persona persona, String scope) {
        HttpResponse<String> asked = authorize(request(scope));
        if (!location(asked).contains("/login")) {
            throw new IllegalStateException("The issuer does not ask to log in: HTTP " + asked.statusCode());
        }
        Matcher csrf = CSRF.matcher(loginPage());
        if (!csrf.find()) {
            throw new IllegalStateException("The login page has no form");
        }
        var chosen = post(issuer.resolve("/login"), Map.of("persona", persona.key(), "_csrf", csrf.group(1)));
        URI back = URI.create(location(get(URI.create(location(chosen)))));
        return UriComponentsBuilder.fromUri(back).build().getQueryParams().getFirst("code");
    }

    String loginPage() {
        return get(issuer.resolve("/login")).body();
    }

    /** Returns the parameters of an authorization request, to be changed. */
    Map<String, String> request(String scope) {
        return new LinkedHashMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                client,
                "redirect_uri",
                REDIRECT,
                "scope",
                scope,
                "state",
                "s-" + proof.verifier(),
                "code_challenge",
                proof.challenge(),
                "code_challenge_method",
                "S256",
                "aud",
                audience));
    }

    HttpResponse<String> authorize(Map<String, String> parameters) {
        return get(URI.create(issuer + "/oauth2/authorize?" + TokenEndpoint.encoded(parameters)));
    }

    /** Redeems a code with what {@code more} says; it may overwrite the usual fields. */
    Answer redeem(Map<String, String> more) {
        var form = new LinkedHashMap<>(
                Map.of("grant_type", "authorization_code", "client_id", client, "redirect_uri", REDIRECT));
        form.putAll(more);
        return token(form);
    }

    Answer token(Map<String, String> form) {
        HttpResponse<String> answer = post(URI.create(issuer + "/oauth2/token"), form);
        try {
            return new Answer(answer.statusCode(), answer, JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException("The token endpoint does not speak JSON", e);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
    }

    private HttpResponse<String> post(URI address, Map<String, String> form) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(TokenEndpoint.encoded(form))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The issuer does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while logging in", e);
        }
    }
}
