package se.brygga.coordination.discharge;

import java.util.List;
import java.util.Optional;
import se.brygga.coordination.stay.Stay;
import se.brygga.coordination.stay.StayState;
import se.brygga.core.record.TrackedStayEvent;

/**
 * The discharge of one stay, computed by event time from all its events, whatever the order in which they came (<a
 * href="https://rkrattsbaser.gov.se/sfst?bet=2017:612">UTS</a>; domain.md 6).
 *
 * @param state where it stands
 * @param onLeave true if the person is at home on leave
 * @param stay the stay
 * @param facts what has been done when
 * @param situation what is known beside
 * @param clocks what the law gives time for
 */
public record DischargeCase(
        DischargeState state,
        boolean onLeave,
        Stay stay,
        DischargeFacts facts,
        Situation situation,
        List<StatutoryClock> clocks) {

    /** Computes the case from all events of one stay, in any order. */
    public static DischargeCase of(List<TrackedStayEvent> events, Situation situation, DischargeSettings settings) {
        Stay stay = Stay.of(events);
        DischargeFacts known = DischargeFacts.of(stay, settings.grounds())
                .calledBy(situation.plan().calls());
        DischargeState state = DischargeState.of(stay, situation.supersededAt(), known.admitted() != null);
        DischargeFacts facts = state == DischargeState.SUPERSEDED ? known.endedBy(situation.supersededAt()) : known;
        boolean onLeave = state.isOpen() && stay.state() == StayState.ON_LEAVE;
        List<StatutoryClock> clocks = new Clocks(state, stay, facts, settings).all(situation.plan());
        return new DischargeCase(state, onLeave, stay, facts, situation, clocks);
    }

    /** Returns the newest clock of a kind; empty if it has never run. */
    public Optional<StatutoryClock> clock(ClockKind kind) {
        return clocks.stream().filter(clock -> clock.kind() == kind).reduce((older, newer) -> newer);
    }
}
