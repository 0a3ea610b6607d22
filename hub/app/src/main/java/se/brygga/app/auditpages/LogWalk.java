package se.brygga.app.auditpages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.brygga.app.refusal.Refused;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.AuditLog.Numbered;
import se.brygga.core.record.AuditLog.Query;

/** Reads long stretches of the log in pieces that fit in memory. */
@Component
final class LogWalk {

    private static final int PIECE = 2_000;
    private static final int MOST = 100_000;
    private static final int MOST_WHOLE = 10_000;
    private static final Duration SMALLEST = Duration.ofMillis(1);

    private final AuditLog log;

    LogWalk(AuditLog log) {
        this.log = log;
    }

    /** Returns whole entries with an AuditEvent about these persons, the oldest first. */
    List<Numbered> events(List<String> persons, Span span) {
        return collect(persons, span, MOST_WHOLE, entry -> entry.entry().content() == null ? null : entry);
    }

    /** Returns what {@code keep} makes of the entries about these persons, or about anybody if none is named, the oldest first. */
    <T> List<T> collect(List<String> persons, Span span, Function<Numbered, T> keep) {
        return collect(persons, span, MOST, keep);
    }

    private <T> List<T> collect(List<String> persons, Span span, int most, Function<Numbered, T> keep) {
        List<T> kept = new ArrayList<>();
        walk(persons, span, entry -> {
            T one = keep.apply(entry);
            if (one != null) {
                kept.add(one);
            }
            if (kept.size() > most) {
                throw Refused.of(422, "REQUEST", "More than " + most + " entries. Choose a shorter period.");
            }
        });
        return kept;
    }

    /** Returns the newest entries of an action, the newest first. */
    List<Numbered> newest(String action) {
        return log.find(new Query(List.of(), action, null, null, MOST));
    }

    private void walk(List<String> persons, Span span, Consumer<Numbered> visitor) {
        Duration length = Duration.between(span.from(), span.until());
        boolean divisible = length.compareTo(SMALLEST) > 0;
        List<Numbered> found =
                log.find(new Query(persons, null, span.from(), span.until(), divisible ? PIECE + 1 : MOST));
        if (found.size() > PIECE && divisible) {
            Instant middle = span.from().plus(length.dividedBy(2));
            walk(persons, new Span(span.from(), middle), visitor);
            walk(persons, new Span(middle, span.until()), visitor);
            return;
        }
        found.stream().sorted(Comparator.comparingLong(Numbered::sequence)).forEach(visitor);
    }
}
