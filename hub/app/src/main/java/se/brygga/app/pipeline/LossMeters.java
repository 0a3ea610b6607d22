package se.brygga.app.pipeline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.brygga.core.translated.LossReport;

/** Counts mapped, dropped and unmapped fields by connector. */
public final class LossMeters {

    private final MeterRegistry registry;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    /** Takes the registry that the metrics page shows. */
    public LossMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(String connector, LossReport losses) {
        for (String fate : new String[] {"mapped", "dropped", "unmapped"}) {
            counters.computeIfAbsent(
                            connector + "|" + fate,
                            key -> registry.counter("brygga.translation.fields", "connector", connector, "fate", fate))
                    .increment(losses.count(fate));
        }
    }
}
