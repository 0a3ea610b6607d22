package se.brygga.app.view.session;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import se.brygga.access.reader.Caller;

/** A page of the view that a test has opened in a running hub, as a browser that holds its cookie sees it. */
public final class OpenedView {

    private final int port;
    private final String cookie;
    private final String launch;

    /** Returns what a small hub needs to have pages opened in it, beside the controllers that show them. */
    public static Class<?>[] wiring() {
        return new Class<?>[] {SessionWiring.class, AlivePage.class, ViewRefusals.class};
    }

    /** Returns the same, and what opens a patient out of a list. */
    public static Class<?>[] deskWiring() {
        return new Class<?>[] {SessionWiring.class, AlivePage.class, ViewRefusals.class, DeskToPatient.class};
    }

    private OpenedView(int port, ViewSessions.Ticket ticket) {
        this.port = port;
        this.cookie = ticket.cookie();
        this.launch = ticket.launch();
    }

    /** Opens a person for a caller; {@code person} is null for a desk. The hub must have {@link SessionWiring}. */
    public static OpenedView open(ServletWebServerApplicationContext hub, Caller caller, String person) {
        return open(hub, caller, person, "");
    }

    /** Opens it to begin at a section. */
    public static OpenedView open(
            ServletWebServerApplicationContext hub, Caller caller, String person, String section) {
        var opening = new Opening(
                caller, person, new Opening.Host("test", List.of(), Secret.fresh()), new Opening.Wish(true, section));
        return new OpenedView(
                hub.getWebServer().getPort(),
                hub.getBean(ViewSessions.class).open(null, opening, new SignedIn(caller, null, Instant.now())));
    }

    /** Returns the id of the launch, for paths. */
    public String launch() {
        return launch;
    }

    /** Returns the header Cookie of this browser. */
    public String cookie() {
        return "__Host-brygga-view=" + cookie;
    }

    /** Returns a request for a path below the page, empty or beginning with a slash. */
    public HttpRequest.Builder request(String below) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/view/" + launch + below))
                .header("Cookie", cookie());
    }

    /** Gets a path below the page. */
    public HttpResponse<String> get(String below) {
        return send(request(below));
    }

    /** Sends a form to a path below the page, as a browser does from the page itself. */
    public HttpResponse<String> post(String below, String form) {
        return send(request(below)
                .header("Origin", "http://127.0.0.1:" + port)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Sends any request. */
    public static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
