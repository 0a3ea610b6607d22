package se.brygga.app.view.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import se.brygga.app.ViewSettings;

/**
 * Which browser has opened what. A browser holds one session of one reader, by a cookie; each tab with a patient is a launch of it. Kept
 * in this process only: behind several hubs, a proxy sends a browser to the same one.
 */
final class ViewSessions {

    private static final int MOST = 20_000;

    private final Cache<String, Session> sessions;
    private final ViewSettings settings;
    private final Clock clock;

    ViewSessions(ViewSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.sessions = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(settings.longest())
                .build();
    }

    /** What the browser keeps, and the id of the page that it opens. */
    record Ticket(String cookie, String launch) {}

    /**
     * Opens a page. A reader who has pages open in this browser keeps them; of anybody else's session nothing is left.
     *
     * @param cookie what the browser brought; null if nothing
     */
    Ticket open(String cookie, Opening opening, SignedIn reader) {
        Session before = cookie == null ? null : sessions.getIfPresent(Secret.hash(cookie));
        Launch launch = new Launch(Secret.fresh(), opening, clock.instant());
        if (before != null && before.isOf(reader)) {
            before.add(launch);
            return new Ticket(cookie, launch.id());
        }
        if (before != null) {
            before.endAll();
            sessions.invalidate(Secret.hash(cookie));
        }
        String fresh = Secret.fresh();
        Session session = new Session(reader);
        session.add(launch);
        sessions.put(Secret.hash(fresh), session);
        return new Ticket(fresh, launch.id());
    }

    /** Returns the session of a browser; empty if it has none. */
    Optional<Session> session(String cookie) {
        return Optional.ofNullable(cookie).map(Secret::hash).map(sessions::getIfPresent);
    }

    /** Tells whether a launch has been ended, by anybody, or by time. */
    boolean isOver(Launch launch) {
        return launch.isEnded() || !clock.instant().isBefore(until(launch));
    }

    /** Returns when a launch closes if nothing more is asked for. */
    Instant until(Launch launch) {
        Instant idle = launch.used().plus(settings.idle());
        Instant last = launch.opened().plus(settings.longest());
        return idle.isBefore(last) ? idle : last;
    }

    /** Notes that somebody looks at a launch. */
    void use(Launch launch) {
        launch.use(clock.instant());
    }

    /** Ends what a record system calls by this key, or by the launch's own id; false if it has opened no such thing. */
    boolean end(String host, String key) {
        boolean found = false;
        for (Session session : sessions.asMap().values()) {
            found |= session.end(host, key);
        }
        return found;
    }
}
