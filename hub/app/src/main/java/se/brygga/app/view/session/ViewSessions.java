package se.brygga.app.view.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.brygga.app.ViewSettings;
import se.brygga.app.refusal.Refused;

/**
 * Which browser has opened what. A browser holds one session of one reader, by a cookie; each tab with a patient is a launch of it. Kept
 * in this process only: behind several hubs, a proxy sends a browser to the same one.
 */
final class ViewSessions {

    private static final int MOST = 20_000;

    /** Longer than a login may take that has begun before. */
    private static final Duration ENDED = Duration.ofMinutes(10);

    private final Cache<String, Session> sessions;
    private final Pending<Boolean> ended;
    private final ViewSettings settings;
    private final Clock clock;

    ViewSessions(ViewSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.ended = new Pending<>(ENDED, clock);
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
        Launch launch = new Launch(Secret.fresh(), opening, clock.instant(), reader.at());
        if (before != null && before.isOf(reader)) {
            before.renew(reader);
            before.add(launch);
            stayEnded(launch);
            return new Ticket(cookie, launch.id());
        }
        leave(cookie);
        String fresh = Secret.fresh();
        Session session = new Session(reader);
        session.add(launch);
        sessions.put(Secret.hash(fresh), session);
        stayEnded(launch);
        return new Ticket(fresh, launch.id());
    }

    /** Returns the session of a browser; empty if it has none. */
    Optional<Session> session(String cookie) {
        return Optional.ofNullable(cookie).map(Secret::hash).map(sessions::getIfPresent);
    }

    /** Ends the session of a browser with all that it has open, if it has one. */
    void leave(String cookie) {
        session(cookie).ifPresent(session -> {
            session.endAll();
            sessions.invalidate(Secret.hash(cookie));
        });
    }

    /** Tells whether a launch has been ended, by anybody, or by time. */
    boolean isOver(Launch launch) {
        return launch.isEnded() || !clock.instant().isBefore(until(launch));
    }

    /** Returns when a launch closes if nothing more is asked for. */
    Instant until(Launch launch) {
        Instant idle = launch.used().plus(settings.idle());
        Instant last = launch.login().plus(settings.longest());
        return idle.isBefore(last) ? idle : last;
    }

    /** Tells whether a login is recent enough to open another page by it, one that is not to close at once. */
    boolean isRecent(SignedIn reader) {
        return clock.instant().isBefore(reader.at().plus(settings.longest()).minus(settings.idle()));
    }

    /** Throws {@link Refused} with 410 if the record system has closed meanwhile what a login goes on for. */
    void requireOpen(Opening.Host host) {
        if (host.key() != null && ended.has(host.id() + " " + host.key())) {
            throw Refused.of(
                    410, "LAUNCH_ENDED", "This patient was closed. Open the view from the record system again");
        }
    }

    /** What was closed between the question and the opening opens closed. */
    private void stayEnded(Launch launch) {
        Opening.Host host = launch.opening().host();
        if (host.key() != null && ended.has(host.id() + " " + host.key())) {
            launch.end();
        }
    }

    /** Notes that somebody looks at a launch. */
    void use(Launch launch) {
        launch.use(clock.instant());
    }

    /** Ends what a record system calls by this key, or by the launch's own id, also what opens by it later; false if none is open. */
    boolean end(String host, String key) {
        ended.put(host + " " + key, true);
        boolean found = false;
        for (Session session : sessions.asMap().values()) {
            found |= session.end(host, key);
        }
        return found;
    }
}
