package se.brygga.app.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import se.brygga.core.record.AuditChain;
import se.brygga.core.record.AuditChain.Link;
import se.brygga.core.record.AuditLog.Head;
import se.brygga.core.record.RecordUnavailable;
import se.brygga.core.time.SwedishTime;

/** Removes entries of the audit log that are older than the installation keeps them, each night (security.md 8.4). */
public final class AuditRetention {

    private static final Logger LOG = LoggerFactory.getLogger(AuditRetention.class);
    /** Kept at least (HSLF-FS 2016:40, 4:9). */
    static final Period LEAST = Period.ofYears(5);

    private final Front front;
    private final HeadsFile heads;
    private final Period keep;
    private final Clock clock;

    /**
     * Takes the front of the log, the second place, and how long they are kept; throws IllegalArgumentException with what to do
     * if that is less than the five years of HSLF-FS 2016:40, 4:9.
     */
    public AuditRetention(Front front, HeadsFile heads, Period keep, Clock clock) {
        this.front = front;
        this.heads = heads;
        this.keep = checked(keep);
        this.clock = clock;
    }

    /** Signs the last entry that goes and lets go of what is too old; does nothing if nothing is. */
    @Scheduled(cron = "0 30 3 * * *", zone = "Europe/Stockholm")
    public void tidy() {
        Instant before = LocalDate.now(clock.withZone(SwedishTime.ZONE))
                .minus(keep)
                .atStartOfDay(SwedishTime.ZONE)
                .toInstant();
        try {
            Link gone = lastBefore(before);
            if (gone != null) {
                // Signed first: a log that begins late without a signed line counts as broken.
                heads.append(SignedHead.cut(clock.instant(), new Head(gone.sequence(), gone.hash()), gone.at()));
                long removed = front.cut().before(before);
                LOG.info("{} entries of the audit log were older than {} and were removed", removed, keep);
            }
        } catch (RecordUnavailable e) {
            LOG.warn("Old entries of the audit log stay until the next night: the record is unavailable");
        } catch (IllegalStateException e) {
            LOG.error("Old entries of the audit log stay: the log is broken. Run ./brygga audit verify");
        }
    }

    /** The front of the log: where it is seen and where it is cut. */
    public record Front(AuditChain chain, Cut cut) {}

    /** Removes entries from the front of the log. */
    @FunctionalInterface
    public interface Cut {

        /** Removes what is older, notes in the log that it did, and returns how many there were. */
        long before(Instant before);
    }

    private Link lastBefore(Instant before) {
        AtomicReference<Link> last = new AtomicReference<>();
        front.chain().walk(link -> {
            boolean old = link.at().isBefore(before);
            if (old) {
                last.set(link);
            }
            return old;
        });
        return last.get();
    }

    private static Period checked(Period keep) {
        LocalDate some = LocalDate.EPOCH;
        if (some.plus(keep).isBefore(some.plus(LEAST))) {
            throw new IllegalArgumentException(
                    "brygga.audit.keep is " + keep
                            + ", and the law demands at least 5 years (HSLF-FS 2016:40, 4:9). Set P5Y or more; P10Y is the default.");
        }
        return keep;
    }
}
