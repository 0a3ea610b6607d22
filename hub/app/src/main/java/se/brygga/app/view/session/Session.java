package se.brygga.app.view.session;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.brygga.access.reader.Caller;

/** What one reader has open in one browser. */
final class Session {

    /** So many tabs has nobody; the oldest goes. */
    private static final int MOST = 40;

    private volatile SignedIn reader;
    private final Map<String, Launch> launches = new ConcurrentHashMap<>();

    Session(SignedIn reader) {
        this.reader = reader;
    }

    SignedIn reader() {
        return reader;
    }

    /** Tells whether it is of the same reader with the same commission. */
    boolean isOf(SignedIn other) {
        Caller mine = reader.caller();
        Caller theirs = other.caller();
        return mine.reader().equals(theirs.reader()) && mine.client().equals(theirs.client());
    }

    /** Takes a later login of the same reader; pages that were opened by an earlier one close with that. */
    void renew(SignedIn later) {
        if (later.at().isAfter(reader.at())) {
            reader = later;
        }
    }

    void add(Launch launch) {
        launches.put(launch.id(), launch);
        while (launches.size() > MOST) {
            launches.values().stream()
                    .min(Comparator.comparing(Launch::opened))
                    .ifPresent(oldest -> launches.remove(oldest.id()));
        }
    }

    Optional<Launch> find(String launch) {
        return Optional.ofNullable(launches.get(launch));
    }

    void endAll() {
        launches.values().forEach(Launch::end);
    }

    boolean end(String host, String key) {
        boolean found = false;
        for (Launch launch : launches.values()) {
            Opening.Host by = launch.opening().host();
            if (by.id().equals(host) && (key.equals(by.key()) || key.equals(launch.id()))) {
                launch.end();
                found = true;
            }
        }
        return found;
    }
}
