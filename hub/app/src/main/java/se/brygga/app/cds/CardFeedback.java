package se.brygga.app.cds;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.brygga.app.refusal.Refused;

/** Counts what became of cards; comments are not kept, as they may hold anything (CDS Hooks 2.0, feedback). */
@Component
final class CardFeedback {

    private static final Set<String> OUTCOMES = Set.of("accepted", "overridden");

    private final MeterRegistry meters;

    CardFeedback(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Takes a body; throws {@link Refused} with 400, and then has counted nothing. */
    void take(CdsService service, JsonNode body) {
        List<String> outcomes = new ArrayList<>();
        for (JsonNode one : body.path("feedback")) {
            String outcome = one.path("outcome").asText();
            if (!OUTCOMES.contains(outcome) || one.path("card").asText().isBlank()) {
                throw Refused.bad("FEEDBACK", "Each feedback needs a 'card' and an 'outcome': accepted or overridden.");
            }
            outcomes.add(outcome);
        }
        if (outcomes.isEmpty()) {
            throw Refused.bad("FEEDBACK", "Send a list 'feedback' with at least one entry.");
        }
        outcomes.forEach(outcome -> meters.counter("brygga.cds.feedback", "service", service.id(), "outcome", outcome)
                .increment());
    }
}
