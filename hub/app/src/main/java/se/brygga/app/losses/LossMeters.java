package se.brygga.app.losses;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.LossReport.Fate;
import se.brygga.core.translated.LossReport.Reason;

/**
 * Counts fields by connector and fate, and those that got lost by field too, so that an engineer sees which field of which
 * system is lost most (messages.md 8).
 *
 * <p>A field counts without the number of its segment or repetition. Only so many fields of a connector are told apart: a
 * sender must not be able to fill the memory; the rest are counted as {@code other}.
 */
public final class LossMeters {

    private static final String[] FATES = {"mapped", "dropped", "unmapped"};
    private static final Pattern NUMBERS = Pattern.compile("\\(\\d+\\)|\\[\\d+]|/\\d+(?=/|$)");
    private static final int MOST_FIELDS = 500;
    private static final String REST = "other";

    private final MeterRegistry registry;
    private final String direction;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> fields = new ConcurrentHashMap<>();

    /**
     * Takes the registry that the metrics page shows.
     *
     * @param direction {@code in} or {@code out}
     */
    public LossMeters(MeterRegistry registry, String direction) {
        this.registry = registry;
        this.direction = direction;
    }

    /** Counts the fields of one message. */
    public void count(String connector, LossReport losses) {
        for (String fate : FATES) {
            counters.computeIfAbsent(connector + '|' + fate, key -> fates(connector, fate))
                    .increment(losses.count(fate));
        }
        losses.fates().forEach((place, fate) -> {
            if (isLost(fate)) {
                lost(connector, NUMBERS.matcher(place).replaceAll(""), fate);
            }
        });
    }

    private void lost(String connector, String field, Fate fate) {
        String reason = fate.kind().equals("unmapped") ? "unmapped" : fate.detail();
        String key = connector + '|' + field + '|' + reason;
        Counter counter = counters.get(key);
        if (counter == null) {
            AtomicInteger known = fields.computeIfAbsent(connector, id -> new AtomicInteger());
            boolean room = known.get() < MOST_FIELDS && known.incrementAndGet() <= MOST_FIELDS;
            String name = room ? field : REST;
            counter = counters.computeIfAbsent(
                    room ? key : connector + '|' + REST + '|' + reason, k -> field(connector, name, reason));
        }
        counter.increment();
    }

    /** What is left out because of its form carries nothing that anybody could miss. */
    private static boolean isLost(Fate fate) {
        return switch (fate.kind()) {
            case "unmapped" -> true;
            case "dropped" ->
                !fate.detail().equals(Reason.STRUCTURAL.name())
                        && !fate.detail().equals(Reason.FORMATTING.name());
            default -> false;
        };
    }

    private Counter fates(String connector, String fate) {
        return registry.counter(
                "brygga.translation.fields", "connector", connector, "direction", direction, "fate", fate);
    }

    private Counter field(String connector, String field, String reason) {
        return registry.counter(
                "brygga.translation.lost",
                "connector",
                connector,
                "direction",
                direction,
                "field",
                field,
                "reason",
                reason);
    }
}
