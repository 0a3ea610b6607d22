package se.brygga.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class TurnedAwayTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicLong now = new AtomicLong(-5);
    private final TurnedAway turnedAway = new TurnedAway(new IntakeMeters(registry), now::get);

    @Test
    void aStormGivesOneLineInTenSecondsForEachConnector(CapturedOutput output) {
        for (int i = 0; i < 500; i++) {
            turnedAway.add("here", "The disk is full");
        }
        turnedAway.add("there", "The disk is full");
        now.addAndGet(Duration.ofSeconds(10).toNanos());
        turnedAway.add("here", "The disk is full");

        assertThat(output.getAll().lines().filter(line -> line.contains("refused")))
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).contains("A message through here"),
                        line -> assertThat(line).contains("A message through there"),
                        line -> assertThat(line).contains("500 messages through here"));
        assertThat(registry.counter("brygga.intake.messages", "connector", "here", "outcome", "unavailable")
                        .count())
                .isEqualTo(501);
    }
}
