package se.brygga.app.view.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.brygga.app.intake.EmptyLog;
import se.brygga.app.view.source.Freshness.Delivered;
import se.brygga.core.connector.Connector;
import se.brygga.core.connector.IntakeSettings;

/** A body is as new as the system of it that has been silent longest. */
class LedgerFreshnessTest {

    private static final Instant NOW = Instant.parse("2026-03-12T09:42:00Z");
    private static final String REGION = "SE2329990010-V1";
    private static final String MUNICIPALITY = "SE2120009994-V1";

    private final Map<String, Instant> taken = new HashMap<>();

    @Test
    void theSystemThatDiedIsNotMadeUpForByTheOneThatRuns() {
        taken.put("admissions", ago(Duration.ofMinutes(1)));
        taken.put("drugs", ago(Duration.ofDays(3)));
        Delivered region = of(REGION, ago(Duration.ofMinutes(1)));
        assertThat(region).isEqualTo(new Delivered(ago(Duration.ofDays(3)), 1, 2));
        assertThat(region.isStale()).isFalse();
    }

    @Test
    void whenAllAreFreshTheBodyIsAsNewAsTheOldest() {
        taken.put("admissions", ago(Duration.ofMinutes(1)));
        taken.put("drugs", ago(Duration.ofHours(2)));
        assertThat(of(REGION, NOW)).isEqualTo(new Delivered(ago(Duration.ofHours(2)), 2, 2));
    }

    @Test
    void aSystemThatHasNeverSentIsMissing() {
        taken.put("admissions", ago(Duration.ofMinutes(1)));
        assertThat(of(REGION, NOW)).isEqualTo(new Delivered(null, 1, 2));
    }

    @Test
    void whenAllAreSilentTheBodyIsStale() {
        taken.put("admissions", ago(Duration.ofDays(2)));
        taken.put("drugs", ago(Duration.ofDays(3)));
        assertThat(of(REGION, NOW).isStale()).isTrue();
    }

    @Test
    void eachSystemHasItsOwnLimit() {
        taken.put("seldom", ago(Duration.ofDays(6)));
        assertThat(of(MUNICIPALITY, NOW).isStale()).isFalse();
        taken.put("seldom", ago(Duration.ofDays(8)));
        assertThat(freshness().of(MUNICIPALITY, NOW, NOW).isStale()).isTrue();
    }

    @Test
    void ofABodyWithoutSystemsOfItsOwnTheNewestRowCounts() {
        assertThat(of("SE2120009960-O1", ago(Duration.ofHours(1))))
                .isEqualTo(new Delivered(ago(Duration.ofHours(1)), 1, 1));
        assertThat(of("SE2120009960-O1", ago(Duration.ofDays(2))).isStale()).isTrue();
        assertThat(of("SE2120009960-O1", null).isStale()).isTrue();
    }

    private static Instant ago(Duration time) {
        return NOW.minus(time);
    }

    private Delivered of(String custodian, Instant newest) {
        return freshness().of(custodian, newest, NOW);
    }

    private Freshness freshness() {
        var log = new EmptyLog() {
            @Override
            public Optional<Instant> lastTaken(String connector) {
                return Optional.ofNullable(taken.get(connector));
            }
        };
        List<Connector> connectors = Stream.of(
                        connector("admissions", REGION, true),
                        connector("drugs", REGION, true),
                        connector("only-receives", REGION, false),
                        connector("seldom", MUNICIPALITY, true))
                .toList();
        return new LedgerFreshness(log, connectors, Duration.ofDays(1), Map.of("seldom", Duration.ofDays(7)));
    }

    private static Connector connector(String id, String custodian, boolean sends) {
        var intake = new IntakeSettings("json", ZoneOffset.UTC, StandardCharsets.UTF_8, null, false, true, null, null);
        return new Connector(id, id, custodian, custodian, sends ? intake : null, null, Map.of());
    }
}
