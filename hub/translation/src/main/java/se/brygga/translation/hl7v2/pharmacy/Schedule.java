package se.brygga.translation.hl7v2.pharmacy;

import java.util.Arrays;
import java.util.List;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Tq;
import se.brygga.translation.hl7v2.segment.Segment;
import se.brygga.translation.hl7v2.segment.Tq1;

/**
 * When something is given, as TQ1 or the older TQ tells it (HL7 v2.5.1, 4.5.4 and 2.A.81).
 *
 * @param pattern table 0335, such as {@code BID}
 * @param times times of day
 * @param duration how long it goes on: CQ of TQ1-6
 * @param letterDuration the same in TQ.3, such as {@code D7}
 * @param occurrence how long it takes each time: CQ of TQ1-13
 * @param conjunction how the next timing follows
 * @param occurrences how many times in all
 */
record Schedule(
        St pattern,
        List<St> times,
        Repetition duration,
        St letterDuration,
        Repetition occurrence,
        St start,
        St end,
        St priority,
        St condition,
        St text,
        St conjunction,
        St occurrences) {

    private static final int MOST_TIMES = 24;
    private static final int MOST_TIMINGS = 50;

    /** A field that no segment has. */
    private static final int NONE = 999;

    /** Returns the timings of an order: TQ1, else RXE-1, else ORC-7. */
    static List<Schedule> of(OrderGroup group) {
        List<Segment> segments = group.all("TQ1");
        if (segments.size() > MOST_TIMINGS) {
            throw new Untranslatable(
                    segments.get(MOST_TIMINGS).place(), "TIMINGS_TOO_MANY", "An order has at most 50 timings");
        }
        if (!segments.isEmpty()) {
            return segments.stream().map(Tq1::new).map(Schedule::of).toList();
        }
        Segment orc = group.orc().segment();
        List<Repetition> older =
                group.order().timings().isEmpty() ? orc.all(7) : group.order().timings();
        return older.stream()
                .limit(MOST_TIMINGS)
                .map(field -> of(new Tq(field), orc.first(NONE)))
                .toList();
    }

    private static Schedule of(Tq1 tq1) {
        Repetition pattern = tq1.segment().first(3);
        return new Schedule(
                pattern.get(1),
                tq1.explicitTimes().stream().limit(MOST_TIMES).toList(),
                tq1.serviceDuration(),
                tq1.segment().text(NONE),
                tq1.occurrenceDuration(),
                tq1.start(),
                tq1.end(),
                tq1.priority().get(1),
                tq1.condition(),
                tq1.text(),
                tq1.conjunction(),
                tq1.occurrences());
    }

    private static Schedule of(Tq tq, Repetition none) {
        return new Schedule(
                tq.pattern(),
                parts(tq.explicitTimes()),
                none,
                tq.duration(),
                none,
                tq.start(),
                tq.end(),
                tq.priority(),
                tq.condition(),
                tq.text(),
                tq.conjunction(),
                tq.occurrences());
    }

    /** Times of day stand in one value, separated by commas. */
    private static List<St> parts(St times) {
        return times.present()
                ? Arrays.stream(times.value().split(",", MOST_TIMES))
                        .map(time -> new St(times.place(), time.strip(), false))
                        .toList()
                : List.of();
    }
}
