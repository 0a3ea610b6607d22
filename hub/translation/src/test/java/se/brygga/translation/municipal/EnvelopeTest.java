package se.brygga.translation.municipal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.message.Source;

class EnvelopeTest {

    private static final Source SOURCE = MunicipalSources.akerby();
    private static final Instant NOW = Instant.parse("2026-03-02T08:15:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"191212121212", "19121212-1212", "1.2.752.129.2.1.3.1|191212121212"})
    void spellingsOfOnePersonShareALane(String personId) {
        String lane = SOURCE.hash().hex("person", "http://electronichealth.se/identifier/personnummer|191212121212");

        assertThat(Envelope.of(Records.decision("personId", personId), SOURCE, NOW)
                        .lane())
                .isEqualTo(lane);
    }

    @Test
    void receiptsOfOneNoticeShareALaneButNotAControlId() {
        Envelope failed = Envelope.of(Records.receipt("receipt", "failed"), SOURCE, NOW);
        Envelope received = Envelope.of(Records.receipt(), SOURCE, NOW);

        assertThat(failed.lane()).isEqualTo(received.lane());
        assertThat(failed.controlId()).isEqualTo("5f3c1a7e|failed").isNotEqualTo(received.controlId());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"household, UNKNOWN_KIND, unknown", "191212121212, UNKNOWN_KIND, unknown", ", MISSING, unknown"})
    void kindThatIsNotTakenIsRefused(String kind, String code, String type) {
        Envelope envelope = Envelope.of(Records.record(kind, Map.of("sourceId", "B-7")), SOURCE, NOW);

        assertThat(envelope.refusal().code()).isEqualTo(code);
        assertThat(envelope.refusal().place()).isEqualTo("/kind");
        assertThat(envelope.type()).isEqualTo(type);
        assertThat(envelope.controlId()).isEqualTo("B-7");
        assertThat(envelope.refusal().text())
                .contains("taken are [careNote, decision, ")
                .doesNotContain("1912");
    }

    @Test
    void tooLongAnIdentifierIsRefused() {
        Envelope envelope = Envelope.of(Records.decision("sourceId", "7".repeat(201)), SOURCE, NOW);

        assertThat(envelope.refusal().code()).isEqualTo("TOO_LONG");
        assertThat(envelope.controlId()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0001b", "a\ud800b", "a\uffffb"})
    void characterThatNoTextMayHaveIsRefused(String extent) {
        Envelope envelope = Envelope.of(Records.decision("extent", extent), SOURCE, NOW);

        assertThat(envelope.refusal().code()).isEqualTo("BAD_CHARACTER");
        assertThat(envelope.refusal().place()).isEqualTo("/extent");
    }
}
