package se.brygga.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.coordination.discharge.DischargeSettings;
import se.brygga.coordination.discharge.DischargeSettings.Policy;
import se.brygga.coordination.discharge.DischargeSettings.Psychiatry;

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
                psychiatricGraceDays: 27
                psychiatricUnits: [SE2329990010-K01]
                harmTestIsBasis: false
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
                        Map.of(2026, 11_000),
                        new Psychiatry(27, Set.of("SE2329990010-K01")),
                        false));
        assertThat(agreed.grounds()).containsExactly("CONSENT");
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
                psychiatricGraceDays: 30
                harmTestIsBasis: perhaps
                """);

        assertThat(problems.all())
                .extracting(Problem::toString)
                .hasSize(9)
                .contains(
                        "discharge.yml:10: the days hold for no unit. Add 'psychiatricUnits: [HSA-id, …]', or remove the line.")
                .contains("discharge.yml:2: 'policy: AVERAGE' is not INDIVIDUAL_STATUTORY or MONTHLY_AVERAGE.")
                .anyMatch(text -> text.startsWith("discharge.yml:8: '26' is no year."))
                .anyMatch(text -> text.startsWith("discharge.yml:9: '2026: free' is not a rate"));
    }

    @Test
    void aPsychiatricUnitIsInTheDirectory() throws IOException {
        assertThat(problems("notices: [admitted]\npsychiatricUnits: [SE2329990010-P99]\n")
                        .all())
                .extracting(Problem::toString)
                .containsExactly(
                        "discharge.yml:2: no organisation 'SE2329990010-P99' in config/organisations.yml. Correct the"
                                + " HSA-id, or add the unit there.");
    }

    private DischargeSettings read(String text) throws IOException {
        Problems problems = new Problems(root);
        Discharge discharge = SmallFiles.discharge(write(text), "SE2329990010-K01"::equals, problems);
        assertThat(problems.all()).isEmpty();
        return discharge.settings();
    }

    private Problems problems(String text) throws IOException {
        Problems problems = new Problems(root);
        SmallFiles.discharge(write(text), "SE2329990010-K01"::equals, problems);
        return problems;
    }

    private Path write(String text) throws IOException {
        return Files.writeString(root.resolve("discharge.yml"), text);
    }
}
