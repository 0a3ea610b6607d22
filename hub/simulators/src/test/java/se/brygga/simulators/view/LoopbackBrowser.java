package se.brygga.simulators.view;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A browser that follows redirects and keeps cookies by host, as browsers do on this machine: there a cookie for TLS is kept and sent
 * without it, which Java's own cookie store does not do.
 */
final class LoopbackBrowser {

    private static final int MOST_REDIRECTS = 12;
    private static final int REDIRECT = 300;
    private static final int ERROR = 400;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Map<String, String>> jar = new HashMap<>();

    /** Where it stands, and what it was answered there. */
    record Page(URI address, int status, String body, HttpResponse<String> whole) {}

    /** Goes to an address and wherever that leads. */
    Page go(URI address) {
        URI at = address;
        for (int i = 0; i < MOST_REDIRECTS; i++) {
            HttpResponse<String> answer = get(at);
            if (answer.statusCode() < REDIRECT || answer.statusCode() >= ERROR) {
                return new Page(at, answer.statusCode(), answer.body(), answer);
            }
            at = at.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        throw new IllegalStateException("It is sent about for ever, last to " + at);
    }

    private HttpResponse<String> get(URI address) {
        Map<String, String> cookies = jar.computeIfAbsent(address.getHost(), host -> new HashMap<>());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .header("Sec-Fetch-Dest", "document");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String set : answer.headers().allValues("Set-Cookie")) {
                String[] pair = set.split(";")[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("Nobody answers at " + address.getAuthority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while browsing", e);
        }
    }
}
