package se.brygga.app.view.session;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import se.brygga.app.security.SecuredHub;

/** A browser that keeps cookies and follows nothing by itself; on loopback it sends cookies for TLS as browsers do. */
final class TestBrowser {

    final Map<String, String> cookies = new LinkedHashMap<>();
    private final SecuredHub hub;
    private final String destination;

    /** Takes the hub, and where the page stands: {@code document}, or {@code iframe}. */
    TestBrowser(SecuredHub hub, String destination) {
        this.hub = hub;
        this.destination = destination;
    }

    HttpResponse<String> get(String path) {
        return send(hub.request(path).GET());
    }

    HttpResponse<String> post(String path, String form) {
        return send(hub.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = SecuredHub.send(request.header("Sec-Fetch-Dest", destination)
                .header("Accept", "text/html")
                .header("Accept-Language", "en"));
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String pair = set.split(";")[0];
            cookies.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return answer;
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
