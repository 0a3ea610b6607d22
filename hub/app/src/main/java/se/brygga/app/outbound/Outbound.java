package se.brygga.app.outbound;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks another server one question. No redirect is followed, and an answer that is not whole after three seconds, or that is over a
 * megabyte, is given up (security.md 7, 6: 80).
 */
public final class Outbound {

    private static final int LARGEST = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** What came back. */
    public record Answer(int status, String body, Optional<String> cacheControl) {}

    /** Gets an address; throws IOException if no whole answer comes. */
    public Answer get(URI address, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        return send(request);
    }

    /** Posts an encoded form; throws IOException if no whole answer comes. */
    public Answer post(URI address, String form) throws IOException {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Returns an address that another server names: with TLS, or on this machine; throws IOException for any other. */
    public static URI address(String text) throws IOException {
        try {
            URI address = URI.create(text);
            boolean safe = "https".equals(address.getScheme())
                    || "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
            if (safe && address.getHost() != null && address.getUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("That is no address", e);
        }
        throw new IOException("That address is without TLS or without a host");
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        HttpResponse<byte[]> answer =
                whole(client.sendAsync(request.timeout(PATIENCE).build(), head -> new LimitedBody(LARGEST)));
        return new Answer(
                answer.statusCode(),
                new String(answer.body(), StandardCharsets.UTF_8),
                answer.headers().firstValue("Cache-Control"));
    }

    /** The request's own timeout ends with the headers: a server that stops in mid-body is given up here. */
    private static HttpResponse<byte[]> whole(CompletableFuture<HttpResponse<byte[]>> answer) throws IOException {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The other server gives no whole answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for another server", e);
        } finally {
            answer.cancel(true);
        }
    }
}
