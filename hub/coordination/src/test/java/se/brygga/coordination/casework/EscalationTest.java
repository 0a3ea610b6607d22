package se.brygga.coordination.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** Whom a delay is told to (config/organisations.yml). */
class EscalationTest {

    private static final String HOME_CARE = "SE2120009994-HTJ01";

    @Test
    void aDelayIsToldToWhomTheDirectoryNames() {
        assertThat(with(Desk.HOME_NURSING).escalation(HOME_CARE)).isEqualTo(Desk.HOME_NURSING);
    }

    @Test
    void aDelayIsElseToldToTheBodyAbove() {
        assertThat(with(null).escalation(HOME_CARE)).isEqualTo("SE2120009994-O1");
        assertThat(with(null).escalation("SE0000000000-X")).isNull();
    }

    private static Hierarchy with(String escalation) {
        return new Hierarchy(new Organisations(List.of(new Organisation(
                HOME_CARE, "Hemtjänst", "UNIT", "SE2120009994-O1", null, List.of(), null, List.of(), escalation))));
    }
}
