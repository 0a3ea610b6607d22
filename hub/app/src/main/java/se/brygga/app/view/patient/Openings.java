package se.brygga.app.view.patient;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import se.brygga.app.reading.Access;
import se.brygga.app.view.source.Arrival;
import se.brygga.app.view.source.Gatherer;
import se.brygga.app.view.source.Gathering;
import se.brygga.app.view.source.RecordSource;
import se.brygga.app.view.source.Source;

/**
 * Asks the sources for a page, and remembers until they have answered what late ones must be shown together with: for seconds only,
 * as what may be shown can change.
 */
public final class Openings {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST = 500;

    /** What is cut off has failed a little after the cut-off, on a busy machine: a whole page shows it as failed, not as under way. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Gatherer gatherer;
    private final List<Source> sources;
    private final Duration cutOff;
    private final Cache<String, Gathering> late =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    /**
     * Takes the sources.
     *
     * @param cutOff how long any of them may take
     */
    public Openings(Gatherer gatherer, List<Source> sources, Duration cutOff) {
        this.gatherer = gatherer;
        this.sources = List.copyOf(sources);
        this.cutOff = cutOff;
    }

    /**
     * What an opening has brought so far.
     *
     * @param key names it for the sources that are late; empty if none is
     */
    record Opened(Material material, String key) {}

    /** Asks every source; waits for the hub's own record, and for all if the page is to be whole. */
    Opened open(Access access, String launch, String person, boolean whole) {
        Gathering gathering = gatherer.ask(sources, access, person);
        arrival(gathering, RecordSource.CODE);
        List<Arrival> arrivals = gathering.after(whole ? cutOff.plus(GRACE) : Duration.ZERO);
        if (arrivals.stream().noneMatch(Arrival::isWaiting)) {
            return new Opened(new Material(arrivals), "");
        }
        String key = UUID.randomUUID().toString();
        late.put(launch + " " + key, gathering);
        return new Opened(new Material(arrivals), key);
    }

    /** Waits for one source of an opening; null if it is not remembered, so that the page has to be asked for anew. */
    Opened wait(String launch, String key, String source) {
        Gathering gathering = late.getIfPresent(launch + " " + key);
        if (gathering == null || arrival(gathering, source) == null) {
            return null;
        }
        return new Opened(new Material(gathering.after(Duration.ZERO)), key);
    }

    private static Arrival arrival(Gathering gathering, String source) {
        try {
            return gathering.of(source);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }
}
