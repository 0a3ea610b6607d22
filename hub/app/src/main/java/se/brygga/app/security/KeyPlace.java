package se.brygga.app.security;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an issuer's public keys are: a file, or an address of which nothing but the configuration decides. */
final class KeyPlace {

    private static final String FILE = "file:";
    private static final int LARGEST = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d{1,9})");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    KeyPlace(String address) {
        this.address = address;
    }

    /** Keys, and how long they may be used if the issuer is not reached again. */
    record Keys(JWKSet set, Duration usable) {}

    /** Fetches the keys; throws IOException if that is not possible now. */
    Keys fetch() throws IOException {
        try {
            if (address.startsWith(FILE)) {
                return new Keys(JWKSet.parse(Files.readString(Path.of(address.substring(FILE.length())))), USUAL);
            }
            return load();
        } catch (ParseException e) {
            throw new IOException("The issuer's keys cannot be read as a JWK set", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while fetching an issuer's keys", e);
        }
    }

    private Keys load() throws IOException, InterruptedException, ParseException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Accept", "application/jwk-set+json, application/json")
                .build();
        HttpResponse<byte[]> answer = whole(client.sendAsync(request, head -> new LimitedBody(LARGEST)));
        if (answer.statusCode() != 200) {
            throw new IOException("The issuer's keys are not there: HTTP " + answer.statusCode());
        }
        return new Keys(
                JWKSet.parse(new String(answer.body(), StandardCharsets.UTF_8)),
                usable(answer.headers().firstValue("Cache-Control")));
    }

    /** The request's own timeout ends with the headers: an issuer that stops in mid-body is given up here. */
    private static HttpResponse<byte[]> whole(CompletableFuture<HttpResponse<byte[]>> answer)
            throws IOException, InterruptedException {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The issuer does not give its keys", e);
        } finally {
            answer.cancel(true);
        }
    }

    private static Duration usable(Optional<String> cacheControl) {
        Matcher age = MAX_AGE.matcher(cacheControl.orElse(""));
        Duration usable = age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : USUAL;
        return usable.compareTo(SHORTEST) < 0 ? SHORTEST : usable.compareTo(LONGEST) > 0 ? LONGEST : usable;
    }
}
