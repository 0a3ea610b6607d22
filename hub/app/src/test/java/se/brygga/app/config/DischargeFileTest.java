package se.brygga.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.coordination.discharge.DischargeSettings;
import se.brygga.coordination.discharge.DischargeSettings.Policy;

/** What region and municipalities have agreed on is read, or said to be wrong with file, line and advice. */
class DischargeFileTest {

    @TempDir
    private Path root;

    @Test
    void theFileThatIsDeliveredIsTheLaw() throws IOException {
        Path file = Path.of(System.getProperty("brygga.root"), "config", "discharge.yml");

        assertThat(read(Files.readString(file))).isEqualTo(DischargeSettings.STATUTORY);
    }

    @Test
    void whatIsLeftOutIsAsTheLawSays() throws IOException {
        assertThat(read("notices: [admitted]\n")).isEqualTo(DischargeSettings.STATUTORY);
    }

    @Test
    void anAgreementIsRead() throws IOException {
        DischargeSettings agreed = read("""
                notices: [admitted]
                policy: MONTHLY_AVERAGE
                days: 5
                noonCutOff: "10:00"
                targetDays: 2.5
                countDischargeDay: true
                callRollsToWeekday: false
                lateRemovesLiability: false
                rates: {2026: 11000}
                """);

        assertThat(agreed)
                .isEqualTo(new DischargeSettings(
                        Policy.MONTHLY_AVERAGE,
                        5,
                        LocalTime.of(10, 0),
                        new BigDecimal("2.5"),
                        true,
                        false,
                        false,
                        Map.of(2026, 11_000)));
    }

    @Test
    void eachMistakeHasItsLine() throws IOException {
        Problems problems = problems("""
                notices: [admitted]
                policy: AVERAGE
                days: -1
                noonCutOff: noon
                targetDays: few
                countDischargeDay: maybe
                rates:
                  26: 11000
                  2026: free
                """);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .hasSize(7)
                .contains("discharge.yml:2: 'policy: AVERAGE' is not INDIVIDUAL_STATUTORY or MONTHLY_AVERAGE.")
                .anyMatch(text -> text.startsWith("discharge.yml:8: '26' is no year."))
                .anyMatch(text -> text.startsWith("discharge.yml:9: '2026: free' is not a rate"));
    }

    private DischargeSettings read(String text) throws IOException {
        Problems problems = new Problems(root);
        Discharge discharge = SmallFiles.discharge(write(text), problems);
        assertThat(problems.all()).isEmpty();
        return discharge.settings();
    }

    private Problems problems(String text) throws IOException {
        Problems problems = new Problems(root);
        SmallFiles.discharge(write(text), problems);
        return problems;
    }

    private Path write(String text) throws IOException {
        return Files.writeString(root.resolve("discharge.yml"), text);
    }
}
