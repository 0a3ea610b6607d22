package se.brygga.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.access.Directory;

/** The truth table of domain.md 5, row by row; 50 and 51: a purpose counts on its own side only. */
class AccessDecisionTest {

    private static final String TABLE = "access-decisions.csv";
    private static final int ROWS = 51;

    private final AccessDecision law = new AccessDecision(LegalSettings.defaults(Directory.bodies()));

    @ParameterizedTest(name = "row {0}: {1} reads {2}, relation {3}, consent {6}: {12} {13}, {15}")
    @CsvFileSource(resources = TABLE, delimiter = ';', numLinesToSkip = 1)
    void decides(ArgumentsAccessor row) {
        Situation situation = new Situation(row);

        Decision decision =
                law.decide(situation.reader(), situation.circumstances(), situation.item(), situation.stage());

        assertThat(decision.outcome().name()).isEqualTo(row.getString(12));
        assertThat(decision.reason() == null ? null : decision.reason().name()).isEqualTo(row.getString(13));
        assertThat(decision.masked() ? "MASK" : null).isEqualTo(row.getString(14));
        assertThat(decision.grounds()).isEqualTo(situation.grounds(decision));
    }

    @Test
    void theTableHasEveryRowWithItsLaw() throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(AccessDecisionTest.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            Map<Integer, String> laws = lines.lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .collect(Collectors.toMap(
                            cells -> Integer.valueOf(cells[0].replaceAll("[a-d]$", "")),
                            cells -> cells[15],
                            (one, other) -> one));
            assertThat(laws.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, ROWS).boxed().toList());
            assertThat(laws.values()).allMatch(law -> law.matches("(SVOD|PDL|OSL) \\d+:\\d+"));
        }
    }
}
