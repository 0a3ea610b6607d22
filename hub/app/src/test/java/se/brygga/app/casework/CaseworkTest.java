package se.brygga.app.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.pipeline.NotSettled;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Coordinator;
import se.brygga.coordination.casework.Owned;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.StoredAct;
import se.brygga.core.record.StoredResource;

class CaseworkTest {

    @TempDir
    Path folder;

    @TempDir
    Path other;

    @AutoClose
    private CaseRoom room;

    @BeforeEach
    void open() {
        room = new CaseRoom(folder);
    }

    @Test
    void whatFollowsIsKeptForItsOwnerAndToldToFollowers() {
        List<StoredResource> changed =
                room.write(r -> CaseRoom.take(r, room.casework(new LittlePlan()), "1", CaseRoom.plan(0)));

        assertThat(changed)
                .extracting(one -> one.resource().fhirType(), StoredResource::custodian, StoredResource::unit)
                .containsExactly(
                        tuple("CarePlan", "SE2120009994-V1", LittlePlan.NURSING),
                        tuple("Task", "SE2120009994-V1", LittlePlan.NURSING));
        assertThat(room.<List<StoredAct>>write(r -> r.acts("little-plan")))
                .extracting(StoredAct::number, StoredAct::unit)
                .containsExactly(tuple(1, CaseRoom.HOSPITAL_UNIT));
        CarePlan frame = (CarePlan)
                room.write(r -> r.newest(CarePlan.class, "frame")).orElseThrow().resource();
        assertThat(frame.getSubject().getReference()).startsWith("Patient/");
    }

    @Test
    void theSameMessageAgainChangesNothing() {
        Casework casework = room.casework(new LittlePlan());
        room.write(r -> CaseRoom.take(r, casework, "1", CaseRoom.plan(0)));
        List<String> rows = room.rows();
        room.now = CaseRoom.NOW.plusSeconds(60);

        List<StoredResource> changed = room.write(r -> CaseRoom.take(r, casework, "1", CaseRoom.plan(0)));

        assertThat(changed).isEmpty();
        assertThat(room.rows()).isEqualTo(rows);
    }

    @Test
    void aCrashAtAnyStepLeavesNothingBehindAndTheRepeatGivesTheSameRows() {
        Casework casework = room.casework(new LittlePlan());
        var whole = new Interrupted(Integer.MAX_VALUE);
        try (CaseRoom undisturbed = new CaseRoom(other)) {
            List<String> nothing = undisturbed.rows();
            undisturbed.write(r -> CaseRoom.take(whole.of(r), casework, "1", CaseRoom.plan(0)));
            for (int step = 0; step < whole.steps.size(); step++) {
                var crash = new Interrupted(step);
                assertThatThrownBy(() -> room.write(r -> CaseRoom.take(crash.of(r), casework, "1", CaseRoom.plan(0))))
                        .isInstanceOf(Interrupted.Crash.class);
                assertThat(room.rows()).isEqualTo(nothing);
            }
            room.write(r -> CaseRoom.take(r, casework, "1", CaseRoom.plan(0)));
            assertThat(room.rows()).isEqualTo(undisturbed.rows());
        }
    }

    @Test
    void ofManyWhoWriteForTheSameVersionOneIsKeptAndTheOthersAreTold() throws Exception {
        Casework casework = room.casework(new LittlePlan());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> tasks = IntStream.range(0, 4)
                .<Callable<Boolean>>mapToObj(i -> () -> room.write(r -> {
                    Sent sent = new Sent("x", CaseRoom.NOW, "", "", List.of(CaseRoom.plan(0)));
                    boolean fine =
                            casework.judge(r, List.of(CaseRoom.TOLVAN), sent).isEmpty();
                    if (fine) {
                        CaseRoom.take(r, casework, Integer.toString(i), CaseRoom.plan(0));
                    }
                    return fine;
                }))
                .toList();
        int kept = 0;
        for (Future<Boolean> done : threads.invokeAll(tasks)) {
            kept += done.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(kept).isEqualTo(1);
        assertThat(room.<List<StoredAct>>write(r -> r.acts("little-plan"))).hasSize(1);
    }

    @Test
    void whoeverDoesNotComeToAnEndIsNamedAndNothingIsKept() {
        Casework casework = room.casework(new LittlePlan(), new Restless());
        List<String> nothing = room.rows();
        assertThatThrownBy(() -> room.write(r -> CaseRoom.take(r, casework, "1", CaseRoom.plan(0))))
                .isInstanceOf(NotSettled.class)
                .hasMessage("What follows does not come to an end: Restless");
        assertThat(room.rows()).isEqualTo(nothing);
    }

    @Test
    void whatOneFieldWritesAnotherFollows() {
        Coordinator second =
                (file, sent) -> sent.isOwnWriting() && !sent.all(Task.class).isEmpty()
                        ? owned(new CarePlan().setTitle("because of a task"))
                        : Consequences.NONE;
        room.write(r -> CaseRoom.take(r, room.casework(second, new LittlePlan()), "1", CaseRoom.plan(0)));
        assertThat(room.<Boolean>write(r -> r.newest(CarePlan.class, "other").isPresent()))
                .isTrue();
    }

    @Test
    void aPersonWithoutACaseCostsOneLookUp() {
        Coordinator curious = (file, sent) -> {
            file.resources(EpisodeOfCare.class);
            file.resources(CarePlan.class);
            file.resources(Task.class);
            return Consequences.NONE;
        };
        var steps = new Interrupted(Integer.MAX_VALUE);
        var observation = new Observation();
        observation.setId("o");
        room.write(r -> CaseRoom.take(steps.of(r), room.casework(curious, new LittlePlan()), "1", observation));
        assertThat(steps.steps.subList(steps.steps.indexOf("changed") + 1, steps.steps.size()))
                .containsExactly("typesHeld");
    }

    @Test
    void theCaseOfAMergedPersonIsInTheFileOfTheSurvivor() {
        room.write(r -> CaseRoom.take(r, room.casework(new LittlePlan()), "1", CaseRoom.plan(0)));
        int seen = room.write(r -> {
            String survivor = r.person(List.of(new PersonIdentifier("urn:test", "survivor")));
            r.merge(
                    r.person(List.of(CaseRoom.TOLVAN)),
                    survivor,
                    CaseRoom.message("1").message().key());
            return new CaseFileOf(r, () -> survivor, CaseRoom.NOW, room.office())
                    .resources(CarePlan.class)
                    .size();
        });
        assertThat(seen).isEqualTo(2);
    }

    private static Consequences owned(CarePlan plan) {
        plan.setId("other");
        return new Consequences(
                List.of(), List.of(new Owned(plan, LittlePlan.NURSING)), List.of(), List.of(), List.of());
    }

    /** Changes its plan whenever anything has changed. */
    private static final class Restless implements Coordinator {

        private int times;

        @Override
        public Consequences follow(CaseFile file, Sent sent) {
            return owned(new CarePlan().setTitle(Integer.toString(times++)));
        }
    }
}
