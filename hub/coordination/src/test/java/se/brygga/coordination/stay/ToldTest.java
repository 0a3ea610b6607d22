package se.brygga.coordination.stay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.brygga.core.record.TrackedStayEvent;

class ToldTest {

    private static final TrackedStayEvent UNTOLD = StayScript.arrived(StayScript.event("left 10:00"), 0);

    @Test
    void anUntoldEventStaysUntold() {
        assertThat(Told.of(UNTOLD).in(UNTOLD)).isEqualTo(UNTOLD);
        assertThat(Told.of(UNTOLD).withdraw().in(UNTOLD)).isEqualTo(UNTOLD);
    }

    @Test
    void oneNoticeIsKeptAsItsCode() {
        TrackedStayEvent told = Told.of(UNTOLD).with("leave-started").in(UNTOLD);

        assertThat(told.told()).isEqualTo("leave-started");
        assertThat(told.toldVoid()).isFalse();
        assertThat(Told.of(told).standing()).containsExactly("leave-started");
    }

    @Test
    void whatIsToldAnewGetsANewLabel() {
        TrackedStayEvent withdrawn =
                Told.of(UNTOLD).with("leave-started").without("leave-started").in(UNTOLD);

        Told anew = Told.of(withdrawn).with("leave-started");

        assertThat(withdrawn.toldVoid()).isTrue();
        assertThat(Told.of(withdrawn).standing()).isEmpty();
        assertThat(anew.label("leave-started")).isEqualTo("leave-started#2");
        assertThat(Told.of(anew.in(UNTOLD)).stands("leave-started")).isTrue();
    }

    @Test
    void oneOfTwoNoticesCanBeCancelledAlone() {
        TrackedStayEvent told = Told.of(UNTOLD)
                .with("leave-started")
                .with("estimated-discharge-changed")
                .without("estimated-discharge-changed")
                .in(UNTOLD);

        assertThat(told.toldVoid()).isFalse();
        assertThat(Told.of(told).standing()).containsExactly("leave-started");
        assertThat(Told.of(told).with("estimated-discharge-changed").label("estimated-discharge-changed"))
                .isEqualTo("estimated-discharge-changed#2");
    }
}
