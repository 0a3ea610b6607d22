package se.brygga.app.intake;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what could not be stored, and tells the log of it at most once in ten seconds for each connector. */
public final class TurnedAway {

    private static final Logger LOG = LoggerFactory.getLogger(TurnedAway.class);
    private static final long QUIET = Duration.ofSeconds(10).toNanos();

    private final IntakeMeters meters;
    private final LongSupplier nanoTime;
    private final Map<String, Silence> silences = new ConcurrentHashMap<>();

    /** Takes the meters to count with. */
    public TurnedAway(IntakeMeters meters) {
        this(meters, System::nanoTime);
    }

    TurnedAway(IntakeMeters meters, LongSupplier nanoTime) {
        this.meters = meters;
        this.nanoTime = nanoTime;
    }

    /** Counts one; {@code why} is a sentence without content of the message. */
    public void add(String connector, String why) {
        meters.unavailable(connector);
        Silence silence = silences.compute(connector, (id, before) -> next(before, nanoTime.getAsLong()));
        if (silence.untold == 0) {
            LOG.warn(
                    "{} through {} refused, the sender can repeat: {}",
                    silence.told == 1 ? "A message" : silence.told + " messages",
                    connector,
                    why);
        }
    }

    private static Silence next(Silence before, long now) {
        if (before == null) {
            return new Silence(now, 1, 0);
        }
        return now - before.since >= QUIET
                ? new Silence(now, before.untold + 1, 0)
                : new Silence(before.since, before.told, before.untold + 1);
    }

    /** When the log was last told, of how many, and how many there were since then. */
    private record Silence(long since, long told, long untold) {}
}
