package se.brygga.coordination.discharge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import se.brygga.core.time.SwedishTime;

/** Payment liability for each person by chapter 5 of lag 2017:612 (domain.md 6, steps 1 to 10). */
final class IndividualStatutory implements LiabilityPolicy {

    private final DischargeSettings settings;

    IndividualStatutory(DischargeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Statement judge(DischargeCase one, Instant now) {
        Steps steps = new Steps();
        Outcome outcome = outcome(one, now, steps);
        return new Statement(outcome, steps.all(), one.situation().payer(), isFinal(one, now));
    }

    private Outcome outcome(DischargeCase one, Instant now, Steps steps) {
        if (one.state() == DischargeState.CANCELLED || one.state() == DischargeState.NEW) {
            return steps.against("2 kap. 1 §", Reason.CASE_CANCELLED);
        }
        Reason late = admission(one);
        if (late != null) {
            return steps.against("2 kap. 1–3 §§", late);
        }
        steps.admissionNotice();
        if (one.facts().readies().stream().allMatch(spell -> spell.sent() == null)) {
            return steps.against("3 kap. 1 §", Reason.NO_READY_NOTICE);
        }
        steps.readyNotice();
        Reason call = call(one);
        if (call != null) {
            return steps.against("4 kap. 3 §", call);
        }
        steps.call(one.situation().plan().sipRequired());
        if (one.situation().plan().regionPartMissing()) {
            return steps.stop("5 kap. 5 §", Reason.REGION_PART_MISSING);
        }
        steps.regionPart();
        return days(one, now, steps);
    }

    private Reason admission(DischargeCase one) {
        return one.clock(ClockKind.ADMISSION_NOTICE)
                .map(clock -> new Found(reason(clock, Reason.NO_ADMISSION_NOTICE)))
                .orElse(new Found(Reason.NO_ADMISSION_NOTICE))
                .reason();
    }

    /** What speaks against liability; null if nothing does. */
    private record Found(Reason reason) {}

    private Reason call(DischargeCase one) {
        Map<Boolean, Reason> found = new HashMap<>();
        for (StatutoryClock clock : one.clocks()) {
            if (clock.kind() == ClockKind.SIP_CALL) {
                Reason reason = reason(clock, Reason.NO_SIP_CALL);
                found.put(reason == null, reason);
            }
        }
        return found.containsKey(true) ? null : found.get(false);
    }

    private Reason reason(StatutoryClock clock, Reason missing) {
        if (clock.metAt() == null) {
            return missing;
        }
        boolean late = settings.lateRemovesLiability() && clock.metAt().isAfter(clock.due());
        Reason tooLate = missing == Reason.NO_SIP_CALL ? Reason.SIP_CALL_LATE : Reason.ADMISSION_NOTICE_LATE;
        return late ? tooLate : null;
    }

    private Outcome days(DischargeCase one, Instant now, Steps steps) {
        LiableDays days = new LiableDays();
        LocalDate first = null;
        boolean lasts = false;
        for (ReadySpell spell : one.facts().readies()) {
            if (spell.sent() != null && isCalled(one, spell)) {
                first = Clocks.firstLiableDay(spell, settings);
                lasts = spell.end() == null;
                days.add(first, before(spell, now));
            }
        }
        steps.payer(one.situation().hasPlaced());
        steps.first(days.first() == null ? first : days.first(), settings);
        steps.days(days.count());
        if (days.count() == 0 && !lasts) {
            return steps.against("5 kap. 4 §", Reason.LEFT_IN_TIME);
        }
        Long amount = days.priced(settings.rates());
        steps.rate(amount);
        steps.agreement();
        steps.withdrawals(one.facts().readies().stream().anyMatch(ReadySpell::isWithdrawn));
        return new Outcome.Liable(days.first() == null ? first : days.first(), days.count(), amount);
    }

    /** Each time of being ready needs its own call, or one before it. */
    private boolean isCalled(DischargeCase one, ReadySpell spell) {
        return one.clocks().stream()
                .filter(clock ->
                        clock.kind() == ClockKind.SIP_CALL && clock.start().equals(spell.sent()))
                .allMatch(clock -> reason(clock, Reason.NO_SIP_CALL) == null);
    }

    private LocalDate before(ReadySpell spell, Instant now) {
        LocalDate end = SwedishTime.day(spell.end() == null ? now : spell.end());
        return settings.countDischargeDay() && spell.left() ? end.plusDays(1) : end;
    }

    /** Nobody can act in time any longer: the person has gone, and who had to call has called or is too late. */
    static boolean isFinal(DischargeCase one, Instant now) {
        boolean ended = !one.state().isOpen() && one.state() != DischargeState.NEW;
        return ended
                && one.clocks().stream()
                        .filter(clock -> clock.kind() == ClockKind.SIP_CALL)
                        .noneMatch(clock -> clock.state(now) == ClockState.RUNNING);
    }
}
