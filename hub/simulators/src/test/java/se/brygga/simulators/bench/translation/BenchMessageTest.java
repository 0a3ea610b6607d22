package se.brygga.simulators.bench.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.brygga.core.translated.Translated;

class BenchMessageTest {

    @ParameterizedTest
    @EnumSource
    void everyMeasuredMessageIsTranslated(BenchMessage message) {
        assertThat(translated(message).losses().count("mapped")).isPositive();
    }

    @Test
    void thirtyValuesBecomeThirtyObservations() {
        assertThat(translated(BenchMessage.ORU_R01_30_OBX).resources())
                .filteredOn(Observation.class::isInstance)
                .hasSize(30);
    }

    @Test
    void visitIsOneRow() {
        assertThat(new String(BenchMessage.CSV_VISIT.content(), StandardCharsets.UTF_8).lines())
                .hasSize(2);
    }

    @Test
    void figuresAreATable() {
        var table = new TranslationTable();
        table.add(new TranslationTable.Row("ADT_A01", 1234, 25_000.4, 250, 98_765.4));

        assertThat(table.toString()).endsWith("| ADT_A01 | 1,234 | 25,000 | ±1 % | 98,765 |");
    }

    private static Translated translated(BenchMessage message) {
        var benchmark = new TranslationBenchmark();
        benchmark.message = message;
        benchmark.read();
        return benchmark.translate();
    }
}
