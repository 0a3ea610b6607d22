package se.brygga.coordination.discharge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import se.brygga.coordination.stay.AdmissionNoticeClock;
import se.brygga.coordination.stay.Stay;
import se.brygga.core.time.SwedishTime;

/** Sets the clocks of a discharge case (domain.md 6, "Clocks"); days are days in Sweden, 24 hours are elapsed time. */
final class Clocks {

    private static final int DAYS_TO_CALL = 3;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final DischargeState state;
    private final Stay stay;
    private final DischargeFacts facts;
    private final DischargeSettings settings;

    Clocks(DischargeState state, Stay stay, DischargeFacts facts, DischargeSettings settings) {
        this.state = state;
        this.stay = stay;
        this.facts = facts;
        this.settings = settings;
    }

    List<StatutoryClock> all(PlanFacts plan) {
        if (facts.admitted() == null) {
            return List.of();
        }
        List<StatutoryClock> clocks = new ArrayList<>();
        clocks.add(admissionNotice());
        clocks.add(coordinator());
        for (ReadySpell spell : facts.readies()) {
            if (spell.sent() != null) {
                if (plan.sipRequired()) {
                    clocks.add(call(spell));
                }
                clocks.add(payment(spell));
            }
        }
        if (state == DischargeState.DISCHARGED) {
            clocks.add(information());
        }
        return List.copyOf(clocks);
    }

    private StatutoryClock admissionNotice() {
        Instant due = AdmissionNoticeClock.due(facts.admitted(), facts.assessed());
        return new StatutoryClock(
                ClockKind.ADMISSION_NOTICE, facts.assessed(), null, due, facts.noticeSent(), stopped());
    }

    /** The coordinator is appointed before the person leaves; until then the estimate says when that is. */
    private StatutoryClock coordinator() {
        Instant due = facts.ended() != null ? facts.ended() : stay.plannedEnd().orElse(null);
        return new StatutoryClock(ClockKind.COORDINATOR, facts.admitted(), null, due, facts.coordinatorAt(), stopped());
    }

    private StatutoryClock call(ReadySpell spell) {
        LocalDate unrolled = SwedishTime.day(spell.sent()).plusDays(DAYS_TO_CALL);
        Instant remind = unrolled.atTime(MORNING).atZone(SwedishTime.ZONE).toInstant();
        Instant stop = spell.isWithdrawn() ? spell.end() : stopped();
        Instant met =
                stop != null && facts.calledAt() != null && facts.calledAt().isAfter(stop) ? null : facts.calledAt();
        return new StatutoryClock(ClockKind.SIP_CALL, spell.sent(), remind, callDue(spell, settings), met, stop);
    }

    /** The last moment of the third day after the notice, or of the next weekday. */
    static Instant callDue(ReadySpell spell, DischargeSettings settings) {
        LocalDate day = SwedishTime.day(spell.sent()).plusDays(DAYS_TO_CALL);
        return SwedishTime.endOf(settings.callRollsToWeekday() ? Calendar.weekdayFrom(day) : day);
    }

    private StatutoryClock payment(ReadySpell spell) {
        LocalDate first = firstLiableDay(spell, settings);
        Instant due = first.atStartOfDay(SwedishTime.ZONE).toInstant();
        return new StatutoryClock(ClockKind.PAYMENT, spell.sent(), null, due, null, spell.end());
    }

    /** Three days after the notice, one more if it was sent after noon (UTS 5:4); calendar days, which no holiday moves. */
    static LocalDate firstLiableDay(ReadySpell spell, DischargeSettings settings) {
        LocalTime time = spell.sent().atZone(SwedishTime.ZONE).toLocalTime();
        int more = time.isAfter(settings.noonCutOff()) ? 1 : 0;
        return SwedishTime.day(spell.sent()).plusDays(settings.days() + more);
    }

    private StatutoryClock information() {
        Instant due = SwedishTime.endOf(SwedishTime.day(facts.ended()));
        return new StatutoryClock(ClockKind.INFORMATION, facts.ended(), null, due, facts.informedAt(), null);
    }

    /** A cancelled case, a death and a newer stay elsewhere stop clocks. */
    private Instant stopped() {
        return state.stopsAll() ? facts.ended() == null ? facts.admitted() : facts.ended() : null;
    }
}
