package se.brygga.app.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import se.brygga.core.record.AuditChain;
import se.brygga.core.record.AuditChain.Ends;
import se.brygga.core.record.AuditChain.Link;
import se.brygga.core.record.AuditLog.Head;

/** Walks the whole audit log once and holds it against every signed head (security.md 4.2, rule 5; check B11). */
public final class ChainVerification {

    private static final String GENESIS = "0".repeat(64);

    private final Map<Long, List<String>> signed = new HashMap<>();
    private final Set<Head> cuts;
    private final LongConsumer progress;
    private long entries;
    private Instant first;
    private Instant last;
    private Head begun;
    private Head before;
    private ChainFault fault;

    private ChainVerification(HeadsFile.Content heads, LongConsumer progress) {
        this.progress = progress;
        heads.heads().forEach(head -> signed.computeIfAbsent(head.head().sequence(), key -> new ArrayList<>())
                .add(head.head().hash()));
        cuts = heads.heads().stream()
                .filter(head -> head.begins(AuditRetention.LEAST))
                .map(SignedHead::head)
                .collect(Collectors.toUnmodifiableSet());
        if (!heads.forged().isEmpty()) {
            ChainFault.Kind kind = heads.isForeign() ? ChainFault.Kind.HEADS_FOREIGN : ChainFault.Kind.HEAD_FORGED;
            fault = new ChainFault(kind, heads.forged().get(0));
        }
    }

    /**
     * What was found.
     *
     * @param first time of the oldest entry; null if there is none
     * @param last time of the newest entry that was looked at; null if there is none
     * @param heads how many signed heads the log was held against
     */
    public record Result(long entries, Instant first, Instant last, int heads, Optional<ChainFault> fault) {}

    /** Verifies a log; read the heads before, so that none is newer than the log. Tells {@code progress} each entry's place. */
    public static Result verify(AuditChain chain, HeadsFile.Content heads, LongConsumer progress) {
        var verification = new ChainVerification(heads, progress);
        if (verification.fault == null) {
            verification.finish(chain.walk(verification::look));
        }
        return new Result(
                verification.entries,
                verification.first,
                verification.last,
                heads.heads().size(),
                Optional.ofNullable(verification.fault));
    }

    private boolean look(Link link) {
        progress.accept(link.sequence());
        if (before == null) {
            begin(link);
        }
        if (fault == null && link.sequence() != before.sequence() + 1) {
            broken(ChainFault.Kind.MISSING, before.sequence() + 1);
        } else if (fault == null && !link.previous().equals(before.hash())) {
            broken(ChainFault.Kind.UNLINKED, link.sequence());
        } else if (fault == null && !link.whole()) {
            broken(ChainFault.Kind.CHANGED, link.sequence());
        } else if (fault == null && !vouched(link.sequence(), link.hash())) {
            broken(ChainFault.Kind.REWRITTEN, link.sequence());
        }
        before = new Head(link.sequence(), link.hash());
        entries++;
        last = link.at();
        return fault == null;
    }

    private void begin(Link link) {
        first = link.at();
        before = new Head(link.sequence() - 1, link.previous());
        begun = before;
        if (!begins(before)) {
            broken(ChainFault.Kind.BEGINS_LATE, link.sequence());
        }
    }

    /**
     * The first link follows nothing, or a place that was signed as old enough before retention has removed it. Where retention was
     * interrupted the log begins before that place, which it still holds and which vouches for all that leads there.
     */
    private boolean begins(Head place) {
        return place.sequence() == 0
                ? place.hash().equals(GENESIS)
                : cuts.stream().anyMatch(cut -> cut.equals(place) || cut.sequence() > place.sequence());
    }

    private void finish(Ends ends) {
        if (fault != null) {
            return;
        }
        Head end = ends.end();
        Head reached = before == null && begins(end) ? end : before;
        Head beginning = begun == null ? reached : begun;
        if (reached == null || end.sequence() > reached.sequence()) {
            broken(ChainFault.Kind.CUT_OFF, reached == null ? 1 : reached.sequence() + 1);
            return;
        }
        if (!ends.front().equals(beginning)) {
            broken(ChainFault.Kind.BEGINS_LATE, beginning.sequence() + 1);
            return;
        }
        long newest = signed.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        if (newest > reached.sequence()) {
            broken(ChainFault.Kind.BEYOND_END, reached.sequence() + 1);
        } else if (!end.equals(reached)) {
            broken(ChainFault.Kind.UNLINKED, reached.sequence());
        }
    }

    private boolean vouched(long sequence, String hash) {
        return signed.getOrDefault(sequence, List.of(hash)).stream().allMatch(hash::equals);
    }

    private void broken(ChainFault.Kind kind, long sequence) {
        fault = new ChainFault(kind, sequence);
    }
}
