package se.brygga.coordination.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The states of a discharge case, and what its clocks do then. */
class DischargeCaseTest {

    private static final Instant LATER = CaseScript.at("03-30T12:00");

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "discharge-states.csv", numLinesToSkip = 1, delimiter = ';', emptyValue = "")
    void standsWhereItsEventsLead(
            String row, String script, DischargeState state, boolean onLeave, String clocks, int withoutEffect) {
        DischargeCase one = of(script == null ? "" : script, null);

        assertThat(one.state()).isEqualTo(state);
        assertThat(one.onLeave()).isEqualTo(onLeave);
        assertThat(one.stay().withoutEffect()).hasSize(withoutEffect);
        if (clocks == null || clocks.isEmpty()) {
            assertThat(one.clocks()).isEmpty();
        } else {
            assertThat(one.clocks())
                    .extracting(clock -> clock.kind() + " " + clock.state(LATER))
                    .contains(clocks.split(", "));
        }
    }

    @Test
    void aNewerStayElsewhereStopsTheClocksOfTheOlder() {
        DischargeCase one = of("admitted 10T09:30, ready 17T10:00", CaseScript.at("18T14:00"));

        assertThat(one.state()).isEqualTo(DischargeState.SUPERSEDED);
        assertThat(one.clock(ClockKind.SIP_CALL).orElseThrow().state(LATER)).isEqualTo(ClockState.STOPPED);
        assertThat(one.clock(ClockKind.PAYMENT).orElseThrow().state(LATER)).isEqualTo(ClockState.STOPPED);
        assertThat(DischargeSettings.STATUTORY.liability().judge(one, LATER).isFinal())
                .isTrue();
    }

    @Test
    void aWithdrawnReadyDoesNotReopenAClockThatWasMet() {
        DischargeCase one = of("admitted 10T09:30, ready 17T10:00, call 17T11:00, withdrawn 18T09:00", null);

        assertThat(one.clock(ClockKind.SIP_CALL).orElseThrow().state(LATER)).isEqualTo(ClockState.MET);
    }

    private static DischargeCase of(String script, Instant supersededAt) {
        var situation = new Situation(PlanFacts.SIP_REQUIRED, supersededAt, "9901");
        return DischargeCase.of(CaseScript.events(script), situation, DischargeSettings.STATUTORY);
    }
}
