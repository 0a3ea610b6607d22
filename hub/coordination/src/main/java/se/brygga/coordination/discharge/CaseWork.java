package se.brygga.coordination.discharge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.casework.Work.State;
import se.brygga.coordination.plan.PlanCall;
import se.brygga.core.time.SwedishTime;

/**
 * What the units have to do for one discharge case, from the case alone: the same case gives the same work.
 *
 * <p>Every kind of work is named each time, wanted or not: what was wanted before a correction, a cancel or a withdrawal is
 * stopped by it, and of what was never wanted nothing comes. Used once.
 */
final class CaseWork {

    private static final int DAYS_TO_APPOINT = 3;
    private static final Duration BEFORE = Duration.ofHours(4);

    private final CaseFile file;
    private final String stay;
    private final DischargeCase one;
    private final CaseUnits units;
    private final DischargeFacts facts;
    private final List<Work> work = new ArrayList<>();

    CaseWork(CaseFile file, String stay, DischargeCase one, CaseUnits units) {
        this.file = file;
        this.stay = stay;
        this.one = one;
        this.units = units;
        this.facts = one.facts();
    }

    List<Work> all() {
        notice();
        coordinator();
        basis();
        call();
        answers();
        information();
        takingOver();
        return List.copyOf(work);
    }

    private void notice() {
        Optional<Instant> due = one.clock(ClockKind.ADMISSION_NOTICE).map(StatutoryClock::due);
        add(DischargeTask.LEAVE_ADMISSION_NOTICE, due, state(due.isPresent(), facts.noticeSent() != null));
        boolean planned = facts.calledAt() != null || one.state() == DischargeState.DISCHARGED;
        Optional<Instant> plan = due.map(at -> SwedishTime.endOf(Calendar.weekdayFrom(SwedishTime.day(at))));
        eachUnit(DischargeTask.START_PLANNING, plan, unit -> state(due.isPresent(), planned));
    }

    private void coordinator() {
        Optional<StatutoryClock> clock = one.clock(ClockKind.COORDINATOR);
        Optional<Instant> due = clock.map(running -> running.due() == null ? usually(running.start()) : running.due());
        add(DischargeTask.APPOINT_COORDINATOR, due, state(due.isPresent(), facts.coordinatorAt() != null));
    }

    private static Instant usually(Instant admitted) {
        LocalDate day = SwedishTime.day(admitted).plusDays(DAYS_TO_APPOINT);
        return SwedishTime.endOf(Calendar.weekdayFrom(day));
    }

    private void basis() {
        ReadySpell ready = facts.ready();
        Instant since = facts.ended() != null || ready == null ? facts.ended() : ready.assessed();
        Optional<Instant> due = Optional.ofNullable(since).map(at -> SwedishTime.endOf(SwedishTime.day(at)));
        add(DischargeTask.STATE_BASIS, due, state(facts.withoutBasis(), false));
    }

    private void call() {
        Optional<StatutoryClock> clock = one.clock(ClockKind.SIP_CALL);
        boolean isVoid = clock.filter(running -> running.stoppedAt() != null).isPresent();
        boolean called = clock.filter(running -> running.metAt() != null).isPresent();
        State state = called ? State.DONE : clock.isPresent() && !isVoid ? State.OPEN : State.STOPPED;
        Instant remind = clock.map(StatutoryClock::remind).orElse(null);
        Instant due = clock.map(StatutoryClock::due).orElse(null);
        work.add(item(DischargeTask.CALL_TO_PLANNING, units.openCare(), new Term(remind, due), state));
    }

    private void answers() {
        Optional<Instant> due = Optional.ofNullable(facts.calledAt()).map(called -> {
            LocalDate next = Calendar.weekdayFrom(SwedishTime.day(called).plusDays(1));
            Instant meeting = facts.meetingAt();
            Instant usual = SwedishTime.endOf(next);
            return meeting != null && meeting.isBefore(usual) ? meeting : usual;
        });
        List<PlanCall> calls = due.isEmpty() ? List.of() : PlanInFile.calls(file);
        eachUnit(DischargeTask.ANSWER_CALL, due, unit -> answer(unit, calls));
    }

    /** One call asks for one answer: a joint plan that has called asks the units itself. */
    private State answer(String unit, List<PlanCall> calls) {
        UnitActs acts = new UnitActs(file, unit);
        boolean wanted = facts.calledAt() != null && !acts.isAsked(calls, facts.calledAt());
        return state(wanted, wanted && acts.hasAnswered(facts.calledAt()));
    }

    private void information() {
        Optional<Instant> due = one.clock(ClockKind.INFORMATION)
                .map(StatutoryClock::due)
                .or(() -> Optional.ofNullable(facts.ready()).map(this::expected));
        boolean wanted = one.state() == DischargeState.DISCHARGED || one.state() == DischargeState.READY;
        add(DischargeTask.TRANSFER_INFORMATION, due, state(wanted, facts.informedAt() != null));
    }

    /** The person leaves on the day of the estimate, else at the latest when the municipality becomes liable. */
    private Instant expected(ReadySpell ready) {
        Instant liable = one.clock(ClockKind.PAYMENT).map(StatutoryClock::due).orElse(ready.assessed());
        return SwedishTime.endOf(SwedishTime.day(one.stay()
                .plannedEnd()
                .filter(end -> end.isAfter(ready.assessed()))
                .orElse(liable)));
    }

    private void takingOver() {
        boolean left = one.state() == DischargeState.DISCHARGED;
        Optional<Instant> due = one.clock(ClockKind.INFORMATION).map(StatutoryClock::due);
        eachUnit(
                DischargeTask.TAKE_OVER,
                due,
                unit -> state(left, left && new UnitActs(file, unit).hasVisitedSince(facts.ended())));
    }

    private State state(boolean wanted, boolean done) {
        boolean stopped = !wanted || one.state().stopsAll() && !done;
        return stopped ? State.STOPPED : done ? State.DONE : State.OPEN;
    }

    private void add(DischargeTask code, Optional<Instant> due, State state) {
        String owner = code.isForOpenCare() ? units.openCare() : units.hospital();
        work.add(item(code, owner, Term.until(due), state));
    }

    private void eachUnit(DischargeTask code, Optional<Instant> due, Function<String, State> state) {
        for (String unit : units.municipal()) {
            work.add(item(code, unit, Term.until(due), state.apply(unit)));
        }
        for (String unit : units.before()) {
            work.add(item(code, unit, Term.until(due), State.STOPPED));
        }
    }

    private Work item(DischargeTask code, String owner, Term term, State state) {
        String key = Discharges.FIELD + "/" + stay + "/" + code.code();
        Instant due = term.due() == null ? Instant.EPOCH : term.due(); // of what was never wanted
        return new Work(
                code.isForOne() ? key : key + "/" + owner,
                code.code(),
                code.text(),
                owner,
                units.hospital(),
                "Encounter/" + stay,
                term.remind(),
                due,
                new Hierarchy(file.organisations()).escalation(owner),
                state);
    }

    /** When to remind and until when; null for work that is not wanted. */
    private record Term(Instant remind, Instant due) {

        static Term until(Optional<Instant> due) {
            return new Term(due.map(at -> at.minus(BEFORE)).orElse(null), due.orElse(null));
        }
    }
}
