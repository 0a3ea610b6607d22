package se.brygga.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Role;
import se.brygga.app.HubSettings;
import se.brygga.app.config.Clients;
import se.brygga.app.refusal.Refused;

/** How much one caller may ask for (security.md 7). */
final class Limits {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    /** An application's many users share it: it has room for so many times what one system has. */
    private static final int OF_ALL_USERS = 20;

    /** So many times what one request may is a page's. */
    private static final int PIECES = 5;

    private final HubSettings.Security settings;
    private final Clients clients;
    private final Buckets buckets;

    Limits(HubSettings.Security settings, Clients clients, Buckets buckets) {
        this.settings = settings;
        this.clients = clients;
        this.buckets = buckets;
    }

    /** Throws {@link Refused} with 414 for a URL that is too long. */
    void url(HttpServletRequest request) {
        String query = request.getQueryString();
        if (request.getRequestURI().length() + (query == null ? 0 : query.length() + 1) > settings.maxUrl()) {
            throw Refused.of(414, "URL_TOO_LONG", "The URL is over " + settings.maxUrl() + " characters");
        }
    }

    /** Throws {@link Refused} with 429 if the system, or the person, asks too often; one hasty user does not stop the others. */
    void rate(Caller caller) {
        boolean person = !caller.is(Role.SYSTEM) && caller.reader() != null;
        if (person && !buckets.take("user " + caller.who(), settings.usersRate())
                || !buckets.take("client " + caller.client(), ofClient(caller.client(), person))) {
            throw Refused.tooMany();
        }
    }

    /** As {@link #rate(Caller)} for a page of the view, which fetches its pieces all at once. */
    void ratePage(Caller caller) {
        if (!buckets.take("page " + caller.who(), settings.usersRate() * PIECES)) {
            throw Refused.tooMany();
        }
    }

    private int ofClient(String id, boolean people) {
        int own = clients.find(id).map(Clients.Client::rate).orElse(0);
        int usual = people ? settings.clientsRate() * OF_ALL_USERS : settings.clientsRate();
        return own > 0 ? own : usual;
    }

    /** Throws {@link Refused} with 429 if somebody who need not log in asks too often. */
    void rate(HttpServletRequest request) {
        if (!buckets.take("address " + request.getRemoteAddr(), settings.clientsRate())) {
            throw Refused.tooMany();
        }
    }

    /**
     * Returns the request with a body that is not too large; throws {@link Refused} with 413. A custodian's own system has the limit
     * of its door, not this one; {@code caller} is null if nobody is known.
     */
    HttpServletRequest body(HttpServletRequest request, Caller caller) throws IOException {
        int most = (int) settings.maxReaderBody().toBytes();
        boolean launches = Surface.of(request) == Surface.LAUNCH_CONTEXT;
        if (caller != null && caller.is(Role.SYSTEM) && !launches || WITHOUT_BODY.contains(request.getMethod())) {
            return request;
        }
        if (request.getContentLengthLong() >= 0) {
            require(request.getContentLengthLong() <= most, most);
            return request;
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        require(body.length <= most, most);
        return new ReadBody(request, body);
    }

    private static void require(boolean small, int most) {
        if (!small) {
            throw Refused.of(413, "BODY_TOO_LONG", "The body is over " + most + " bytes");
        }
    }
}
