package se.brygga.app.casework;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.Alarm;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Coordinator;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.Owned;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.Work;
import se.brygga.core.message.Refusal;

/** A field of coordination for tests: a plan whose title is the version that it was written for. */
public final class LittlePlan implements Coordinator {

    /** Unit that is told. */
    public static final String NURSING = "SE2120009994-HSV01";

    private static final String CASE = "little-plan";

    @Override
    public boolean rings(Alarm alarm) {
        return alarm.field().equals("little");
    }

    @Override
    public Optional<Refusal> judge(CaseFile file, Sent sent) {
        int version = file.acts(CASE).size();
        return sent.all(CarePlan.class).stream()
                .filter(plan -> !plan.getTitle().equals(Integer.toString(version)))
                .map(plan -> new Refusal("STALE", "CarePlan.title", "The plan is at version " + version))
                .findFirst();
    }

    @Override
    public Consequences follow(CaseFile file, Sent sent) {
        if (sent.isOwnWriting()) {
            return Consequences.NONE;
        }
        return sent.all(CarePlan.class).stream()
                .filter(plan ->
                        plan.getTitle().equals(Integer.toString(file.acts(CASE).size())))
                .map(plan -> accepted(file, sent, plan))
                .reduce(Consequences.NONE, Consequences::and);
    }

    private static Consequences accepted(CaseFile file, Sent sent, CarePlan plan) {
        int number = Integer.parseInt(plan.getTitle()) + 1;
        var frame = new CarePlan().setDescription("version " + number);
        frame.setId("frame");
        var act = new Act(CASE, number, file.now(), sent.provider(), sent.unit(), List.of(plan));
        return new Consequences(
                List.of(act),
                List.of(new Owned(frame, NURSING)),
                List.of(new Letter("plan/" + number, "joint-plan", sent.unit(), NURSING, List.of(plan))),
                List.of(work("plan/" + number)),
                List.of(new Alarm("little/plan", file.now().plus(Duration.ofHours(1)))));
    }

    @Override
    public Consequences wake(CaseFile file, Alarm alarm) {
        CarePlan frame = (CarePlan) file.resources(CarePlan.class).stream()
                .filter(stored -> stored.resource().getIdElement().getIdPart().equals("frame"))
                .findFirst()
                .orElseThrow()
                .resource()
                .copy();
        var marked = frame.setStatus(CarePlan.CarePlanStatus.ONHOLD);
        return new Consequences(
                List.of(),
                List.of(new Owned(marked, NURSING)),
                List.of(new Letter("plan/reminder", "joint-plan", NURSING, NURSING, List.of(marked))),
                List.of(work("plan/reminder")),
                List.of());
    }

    private static Work work(String key) {
        return new Work(key, "look", "Titta på planen", NURSING, NURSING, null, null, null, null, Work.State.OPEN);
    }
}
