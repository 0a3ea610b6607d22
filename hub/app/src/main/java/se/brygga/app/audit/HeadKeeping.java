package se.brygga.app.audit;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import se.brygga.core.record.AuditLog.Head;
import se.brygga.core.record.RecordUnavailable;

/** Signs the end of the audit log each ten minutes and at shutdown, so that a rewritten log is found out. */
public final class HeadKeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HeadKeeping.class);
    private static final long TEN_MINUTES = 600_000;

    private final Supplier<Head> end;
    private final HeadsFile heads;
    private final Clock clock;
    private final AuditMeters meters;
    private Head kept;

    /** Takes where the end of the log is asked, and the second place. */
    public HeadKeeping(Supplier<Head> end, HeadsFile heads, Clock clock, AuditMeters meters) {
        this.end = end;
        this.heads = heads;
        this.clock = clock;
        this.meters = meters;
    }

    /** Signs and keeps the end of the log, if it has grown. A failure is logged and counted; the next turn tries again. */
    @Scheduled(fixedDelay = TEN_MINUTES)
    public synchronized void keep() {
        try {
            Head now = end.get();
            if (now.sequence() > 0 && !now.equals(kept)) {
                heads.append(SignedHead.end(clock.instant(), now));
                kept = now;
            }
        } catch (RecordUnavailable | UncheckedIOException e) {
            meters.headFailed();
            LOG.warn(
                    "The end of the audit log was not signed to {}: {}. Check the record and that this user may write there.",
                    heads.path(),
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        keep();
    }
}
