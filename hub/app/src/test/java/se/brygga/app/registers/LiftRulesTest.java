package se.brygga.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiftRulesTest {

    @AutoClose
    private RegistersOffice office;

    private String block;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = new RegistersOffice(folder);
        block = office.send("/registers", Examples.of(Examples.INNER))
                .getHeader("Location")
                .substring("/registers/".length());
    }

    /** The week in which summer time begins is an hour short, and is a week all the same. */
    @ParameterizedTest(name = "until {0}: {1}")
    @CsvSource({
        "2026-04-01T10:00:00+02:00, 201",
        "2026-04-01T10:00:00.001+02:00, 422",
        "2026-03-25T10:00:00+01:00, 422",
        "2026-03-26, 422"
    })
    void liftLastsSevenDaysAtMost(String until, int status) throws Exception {
        String lift = Examples.lift(block).replace("2026-04-01T10:00:00+02:00", until);

        assertThat(office.send("/registers", lift).getStatus()).isEqualTo(status);
    }

    @Test
    void liftIsOfAKnownBlock() throws Exception {
        assertThat(office.send("/registers", Examples.lift("unknown")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void liftIsOfABlockOfTheSamePerson() throws Exception {
        String other = Examples.lift(block).replace("191212121212", "196101182803");

        assertThat(office.send("/registers", other).getStatus()).isEqualTo(422);
    }

    @Test
    void liftIsOfTheOwnBlock() throws Exception {
        String foreign =
                Examples.lift(block).replace("\"value\": \"SE2329990010-V1\"", "\"value\": \"SE2120009994-V1\"");

        assertThat(office.as(Commissions.homeNursing())
                        .send("/registers", foreign)
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void annulledBlockIsNotLifted() throws Exception {
        office.registers.annul(block, RegistersOffice.NOW);

        assertThat(office.send("/registers", Examples.lift(block)).getStatus()).isEqualTo(422);
    }
}
