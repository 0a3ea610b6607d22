package se.brygga.app.view.session;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import se.brygga.access.reader.Caller;

/** A page of the view that a test has opened in a running hub, as a browser that holds its cookie sees it. */
public final class OpenedView {

    private static final Map<String, Set<String>> KEYS = new ConcurrentHashMap<>();

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
        return new Way(hub).at(section).open(caller, person);
    }

    /** How a record system opens a view: where it begins, in which browser, in which frames. */
    public record Way(ServletWebServerApplicationContext hub, String cookie, Opening.Wish wish, List<String> frames) {

        /** Opens at the top, with a banner, in a browser of its own, in no frame. */
        public Way(ServletWebServerApplicationContext hub) {
            this(hub, null, new Opening.Wish(true, ""), List.of());
        }

        /** Begins at a section. */
        public Way at(String section) {
            return new Way(hub, cookie, new Opening.Wish(wish.banner(), section), frames);
        }

        /** Shows no banner of the view's own. */
        public Way withoutBanner() {
            return new Way(hub, cookie, new Opening.Wish(false, wish.section()), frames);
        }

        /** Opens in the browser that has this open. */
        public Way beside(OpenedView other) {
            return new Way(hub, other.cookie, wish, frames);
        }

        /** Lets pages of this origin frame it. */
        public Way framedBy(String origin) {
            return new Way(hub, cookie, wish, List.of(origin));
        }

        /** Opens a person, or a desk if it is null. Each has a key of its own: what was closed stays closed. */
        public OpenedView open(Caller caller, String person) {
            var host = new Opening.Host("test", frames, Secret.fresh());
            KEYS.computeIfAbsent(String.valueOf(person), one -> ConcurrentHashMap.newKeySet())
                    .add(host.key());
            var opening = new Opening(caller, person, host, wish);
            return new OpenedView(
                    hub.getWebServer().getPort(),
                    hub.getBean(ViewSessions.class).open(cookie, opening, new SignedIn(caller, null, Instant.now())));
        }
    }

    /** The record system closes a person. */
    public static void close(ServletWebServerApplicationContext hub, String person) {
        KEYS.getOrDefault(String.valueOf(person), Set.of())
                .forEach(key -> hub.getBean(ViewSessions.class).end("test", key));
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
