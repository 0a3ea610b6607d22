package se.brygga.coordination.discharge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.DocumentReference;
import se.brygga.coordination.casework.Alarm;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Coordinator;
import se.brygga.coordination.casework.Owned;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.stay.PersonStatus;
import se.brygga.coordination.stay.Stay;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TrackedStayEvent;

/**
 * Coordinates discharges (lag 2017:612; domain.md 6): who has to do what until when, and who pays in the end.
 *
 * <p>Each case is computed anew from all its events whenever anything about the person is kept, or a clock runs out. What is
 * told to units is told by the notices of the stay ({@link se.brygga.coordination.stay.StayNotices}); from here only the statement is.
 */
public final class Discharges implements Coordinator {

    /** The field in keys of alarms and work. */
    public static final String FIELD = "discharge";

    /** How long after the end of a stay something about it can still come. */
    private static final Duration LOOK_BACK = Duration.ofDays(90);

    private final DischargeSettings settings;

    /** Takes what region and municipalities have agreed on; what is planned is read from decisions and plans. */
    public Discharges(DischargeSettings settings) {
        this.settings = settings;
    }

    @Override
    public Consequences follow(CaseFile file, Sent sent) {
        return file.computed(this, this::all);
    }

    @Override
    public Consequences wake(CaseFile file, Alarm alarm) {
        return file.computed(this, this::all);
    }

    /** Returns the cases of the person by stay, oldest stay id first, of all hospitals. */
    public Map<String, DischargeCase> cases(CaseFile file) {
        Map<String, List<TrackedStayEvent>> stays = new TreeMap<>(file.stays());
        Map<String, Instant> superseded = PersonStatus.of(stays).superseded();
        Map<String, DischargeCase> cases = new TreeMap<>();
        stays.forEach((stay, events) -> {
            Optional<CaseUnits> units = CaseUnits.of(file, stay);
            DischargeSettings agreed = settings.in(units.map(CaseUnits::care).orElse(List.of()));
            PlanningTime time = time(events, superseded.get(stay), agreed, file.now());
            Payer payer = Payer.of(file, units.map(CaseUnits::registered).orElse(null), time);
            Situation situation = new Situation(
                    PlanInFile.read(file, time), superseded.get(stay), payer.municipality(), payer.hasPlaced());
            cases.put(stay, DischargeCase.of(events, situation, agreed));
        });
        return cases;
    }

    private static PlanningTime time(
            List<TrackedStayEvent> events, Instant superseded, DischargeSettings agreed, Instant now) {
        DischargeFacts facts = DischargeFacts.of(Stay.of(events), agreed.grounds());
        return PlanningTime.of(facts, facts.ended() == null ? superseded : facts.ended(), agreed, now);
    }

    private Consequences all(CaseFile file) {
        Consequences all = Consequences.NONE;
        for (Map.Entry<String, DischargeCase> entry : cases(file).entrySet()) {
            Instant ended = entry.getValue().facts().ended();
            if (ended == null || ended.plus(LOOK_BACK).isAfter(file.now())) {
                all = all.and(of(file, entry.getKey(), entry.getValue()));
            }
        }
        return all;
    }

    private Consequences of(CaseFile file, String stay, DischargeCase one) {
        Optional<CaseUnits> found = CaseUnits.of(file, stay);
        if (found.isEmpty() || one.state() == DischargeState.NEW) {
            return Consequences.NONE;
        }
        CaseUnits units = found.get();
        List<Owned> statement = statement(file, stay, one, units);
        return new Consequences(
                List.of(),
                statement,
                statement.stream()
                        .flatMap(kept ->
                                StatementLetters.of(file, stay, one.situation().payer(), kept).stream())
                        .toList(),
                new CaseWork(file, stay, one, units).all(),
                alarms(stay, one, file.now()));
    }

    /** A statement is kept once nobody can change it by acting in time, and again if what came later changes it. */
    private List<Owned> statement(CaseFile file, String stay, DischargeCase one, CaseUnits units) {
        String id = StatementToDocument.id(file, stay);
        Optional<StoredResource> kept = file.resources(DocumentReference.class).stream()
                .filter(stored -> stored.resource().getIdPart().equals(id))
                .findFirst();
        Statement statement = settings.in(units.care()).liability().judge(one, file.now());
        boolean wanted = statement.isFinal() && !one.facts().readies().isEmpty();
        return wanted || kept.isPresent()
                ? List.of(new Owned(StatementToDocument.translate(file, stay, one, statement), units.hospital()))
                : List.of();
    }

    /** A clock wakes the case when it runs out: a call that did not come makes a statement final. */
    private static List<Alarm> alarms(String stay, DischargeCase one, Instant now) {
        List<Alarm> alarms = new ArrayList<>();
        for (ClockKind kind : ClockKind.values()) {
            Instant at = one.clock(kind)
                    .filter(clock -> clock.due() != null && clock.state(now) == ClockState.RUNNING)
                    .map(clock -> clock.due().plusMillis(1))
                    .orElse(null);
            alarms.add(new Alarm(FIELD + "/" + stay + "/" + kind.code(), at));
        }
        return alarms;
    }
}
