package se.brygga.app.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.decision.Decision.Reason;

class EntriesRefusedTest {

    @AutoClose
    private RegistersOffice office;

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new RegistersOffice(folder);
    }

    @Test
    void entryIsNeverEdited() throws Exception {
        enter(Examples.OUTER);

        assertThat(office.send("/registers", Examples.of(Examples.OUTER).replace("2020-12-31", "2020-06-30"))
                        .getStatus())
                .isEqualTo(409);
        assertThat(office.send("/registers", Examples.of(Examples.OUTER).replace("191212121212", "196101182803"))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void anotherProvidersEntryIsRefusedAndLogged() throws Exception {
        office.as(Commissions.homeNursing());

        assertThat(office.send("/registers", Examples.of(Examples.OUTER)).getStatus())
                .isEqualTo(403);
        assertThat(office.events)
                .singleElement()
                .matches(event -> event.kind() == AccessEvent.Kind.DENIED)
                .matches(event -> event.reason().equals(Reason.FOREIGN_SYSTEM.name()));
    }

    @Test
    void anotherProvidersEntryLooksAbsent() throws Exception {
        String id = enter(Examples.OUTER);
        office.as(Commissions.homeNursing());

        MockHttpServletResponse foreign = office.look("/registers/" + id);
        MockHttpServletResponse absent = office.look("/registers/0000");

        assertThat(foreign.getStatus()).isEqualTo(404);
        assertThat(foreign.getContentAsString()).isEqualTo(absent.getContentAsString());
        assertThat(office.send("/registers/" + id + "/annul", "{\"reason\":\"Patienten har ångrat sig\"}")
                        .getStatus())
                .isEqualTo(404);
        assertThat(office.registers.find(id).orElseThrow().annulledAt()).isNull();
    }

    @Test
    void peopleAndStrangersWriteNothing() throws Exception {
        assertThat(office.as(Commissions.doctor())
                        .send("/registers", Examples.of(Examples.OUTER))
                        .getStatus())
                .isEqualTo(403);
        assertThat(office.as(null)
                        .send("/registers", Examples.of(Examples.OUTER))
                        .getStatus())
                .isEqualTo(401);
        assertThat(office.known()).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}: {3} at {4}")
    @CsvSource(
            delimiter = ';',
            value = {
                "\"deny\";\"permit\";422;Consent.provision.type",
                "\"start\":;\"begin\":;422;Consent.provision.period.#0",
                "\"active\";\"draft\";422;Consent",
                "\"active\";\"inactive\";422;Consent.status",
                "register-kind\",;other-kind\",;422;Consent.category",
                "191212121212;191212121213;422;Consent.patient.identifier.value",
                "\"Consent\";\"Patient\";422;Consent",
                "{;[;400;Consent"
            })
    void whatCannotBeReadInOneWayIsRefusedWithItsPlace(String old, String fresh, int status, String place)
            throws Exception {
        MockHttpServletResponse answer =
                office.send("/registers", Examples.of(Examples.OUTER).replace(old, fresh));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString())
                .contains("OperationOutcome")
                .contains("\"expression\":[\"" + place + "\"]")
                .doesNotContain("1912121212");
        assertThat(office.events).allMatch(event -> event.kind() == AccessEvent.Kind.BAD_REQUEST);
        assertThat(office.registers.newest("block", 10)).isEmpty();
    }

    @Test
    void blockOfAUnitThatNobodyKnowsIsRefused() throws Exception {
        MockHttpServletResponse answer =
                office.send("/registers", Examples.of(Examples.INNER).replace("SE2329990010-K01", "SE2329990010-K99"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Consent.provision.actor");
    }

    @Test
    void emergencyAccessIsNotForSystems() throws Exception {
        assertThat(office.send("/registers", Examples.of("register-emergency")).getStatus())
                .isEqualTo(422);
    }

    private String enter(String example) throws Exception {
        return entered(office.send("/registers", Examples.of(example)));
    }

    private static String entered(MockHttpServletResponse answer) throws IOException {
        assertThat(answer.getStatus()).isEqualTo(201);
        return answer.getHeader("Location").substring("/registers/".length());
    }
}
