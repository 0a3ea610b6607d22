package se.brygga.coordination.stay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.translated.StayEventKind;

/** Every arrow of the stay machine (messages.md 2), and every arrow that is not there. */
class StayStateTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "EMERGENCY_STARTED,   EMERGENCY, EMERGENCY, EMERGENCY, -,        -",
        "ADMITTED,            ADMITTED,  ADMITTED,  ADMITTED,  -,        -",
        "TRANSFERRED,         -,         EMERGENCY, ADMITTED,  ON_LEAVE, -",
        "PLANNED_END_CHANGED, -,         EMERGENCY, ADMITTED,  ON_LEAVE, -",
        "LEAVE_STARTED,       -,         -,         ON_LEAVE,  -,        -",
        "LEAVE_ENDED,         -,         -,         -,         ADMITTED, -",
        "DISCHARGED,          -,         HOME,      HOME,      HOME,     -",
        "DECEASED,            DECEASED,  DECEASED,  DECEASED,  DECEASED, -",
        "CANCELLED,           -,         -,         -,         -,        -"
    })
    void leadsTo(StayEventKind kind, String home, String emergency, String admitted, String onLeave, String deceased) {
        assertThat(after(StayState.HOME, kind)).isEqualTo(home);
        assertThat(after(StayState.EMERGENCY, kind)).isEqualTo(emergency);
        assertThat(after(StayState.ADMITTED, kind)).isEqualTo(admitted);
        assertThat(after(StayState.ON_LEAVE, kind)).isEqualTo(onLeave);
        assertThat(after(StayState.DECEASED, kind)).isEqualTo(deceased);
    }

    private static String after(StayState state, StayEventKind kind) {
        return state.after(kind).map(StayState::name).orElse("-");
    }
}
