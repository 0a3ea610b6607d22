package se.brygga.app.cds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.app.refusal.Refused;

/** What a record system tells of a card afterwards (CDS Hooks 2.0, feedback). */
class CardFeedbackTest {

    private static final String CARD = "f6b95768-b1c8-40dc-8385-bf3504b82ffb";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CardFeedback feedback = new CardFeedback(meters);

    private void take(String body) throws IOException {
        feedback.take(CdsService.PATIENT_VIEW, new ObjectMapper().readTree(body.replace("CARD", CARD)));
    }

    private double counted(String outcome) {
        return meters.counter("brygga.cds.feedback", "service", "samlad-vy", "outcome", outcome)
                .count();
    }

    @Test
    void whatBecameOfACardIsCounted() throws IOException {
        take(
                "{\"feedback\":[{\"card\":\"CARD\",\"outcome\":\"accepted\"},{\"card\":\"CARD\",\"outcome\":\"overridden\"}]}");

        assertThat(counted("accepted")).isEqualTo(1);
        assertThat(counted("overridden")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"feedback\":[]}",
                "{\"feedback\":[{\"card\":\"CARD\",\"outcome\":\"accepted\"},{\"card\":\"CARD\",\"outcome\":\"liked\"}]}",
                "{\"feedback\":[{\"outcome\":\"accepted\"}]}"
            })
    void whatIsNoFeedbackCountsNothing(String body) {
        assertThatThrownBy(() -> take(body)).isInstanceOf(Refused.class);
        assertThat(counted("accepted")).isZero();
    }
}
