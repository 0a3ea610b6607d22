package se.brygga.app.view.patient;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.brygga.app.reading.Access;
import se.brygga.app.refusal.Refused;
import se.brygga.app.view.source.Arrival;
import se.brygga.app.view.source.Gatherer;
import se.brygga.app.view.source.Gathering;
import se.brygga.app.view.source.RecordSource;
import se.brygga.app.view.source.Source;
import se.brygga.core.record.RegisterEntry;

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
    private final Function<String, List<RegisterEntry>> registers;
    private final Cache<String, Late> late =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    /**
     * Takes the sources.
     *
     * @param cutOff how long any of them may take
     * @param registers returns the entries about a person, by which is decided what may be shown
     */
    public Openings(
            Gatherer gatherer, List<Source> sources, Duration cutOff, Function<String, List<RegisterEntry>> registers) {
        this.gatherer = gatherer;
        this.sources = List.copyOf(sources);
        this.cutOff = cutOff;
        this.registers = registers;
    }

    /** Who asks about whom in which launch. */
    record Asked(Access access, String launch, String person) {

        private String key(String opening) {
            return launch + " " + opening;
        }
    }

    /** What is on its way, and what the registers said when it was asked for. */
    private record Late(Gathering gathering, Set<Standing> standing) {}

    /** An entry of the registers as it stood. */
    private record Standing(String id, Instant annulledAt) {}

    /**
     * What an opening has brought so far.
     *
     * @param key names it for the sources that are late; empty if none is
     */
    record Opened(Material material, String key) {}

    /**
     * Asks every source; waits for the hub's own record, and for all if the page is to be whole. Throws {@link Refused} if the record
     * does not answer: what is shown without it would be a page about nobody (security.md 4.2, rule 1).
     */
    Opened open(Asked asked, boolean whole) {
        Set<Standing> standing = sources.size() > 1 ? standing(asked.person()) : Set.of();
        Gathering gathering = gatherer.ask(sources, asked.access(), asked.person());
        recorded(gathering, asked.person());
        List<Arrival> arrivals = gathering.after(whole ? cutOff.plus(GRACE) : Duration.ZERO);
        if (arrivals.stream().noneMatch(Arrival::isWaiting)) {
            return new Opened(new Material(arrivals), "");
        }
        String key = UUID.randomUUID().toString();
        late.put(asked.key(key), new Late(gathering, standing));
        return new Opened(new Material(arrivals), key);
    }

    /**
     * Waits for one source of an opening, and shows it with the record as it is now, decided and logged anew. What other sources decided
     * by registers that have changed since has failed: a new block counts for the next piece of a page too (view.md 2.8). Returns null
     * if the opening is not remembered, so that the page has to be asked for anew.
     */
    Opened wait(Asked asked, String key, String source) {
        Late opening = late.getIfPresent(asked.key(key));
        if (opening == null || arrival(opening.gathering(), source) == null) {
            return null;
        }
        List<Source> own = sources.stream().filter(Openings::isRecord).toList();
        Arrival record = recorded(gatherer.ask(own, asked.access(), asked.person()), asked.person());
        boolean stands = standing(asked.person()).equals(opening.standing());
        List<Arrival> arrivals = opening.gathering().after(Duration.ZERO).stream()
                .map(one -> isRecord(one.source()) ? record : stands ? one : one.withheld())
                .toList();
        return new Opened(new Material(arrivals), key);
    }

    private Set<Standing> standing(String person) {
        return registers.apply(person).stream()
                .map(entry -> new Standing(entry.id(), entry.annulledAt()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isRecord(Source source) {
        return source.code().equals(RecordSource.CODE);
    }

    private static Arrival recorded(Gathering gathering, String person) {
        Arrival record = arrival(gathering, RecordSource.CODE);
        if (record.failed()) {
            throw Refused.unavailable().about(person);
        }
        return record;
    }

    private static Arrival arrival(Gathering gathering, String source) {
        try {
            return gathering.of(source);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }
}
