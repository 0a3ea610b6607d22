package se.brygga.app.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.brygga.app.reading.ReadingHouse.HOSPITAL;
import static se.brygga.app.reading.ReadingHouse.MUNICIPALITY;
import static se.brygga.app.reading.ReadingHouse.NURSING;
import static se.brygga.app.reading.ReadingHouse.WARD;
import static se.brygga.app.reading.ReadingHouse.physician;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.core.record.Narrowing;

/** The list of a unit's own Tasks. */
class OwnTasksTest {

    @AutoClose
    private ReadingHouse house;

    @BeforeEach
    void open(@TempDir Path folder) {
        house = new ReadingHouse(folder);
    }

    @Test
    void unitHasWhatItOwnsAndWhatItRequestedNotWhatItKeeps() {
        put("owned", task().setOwner(unit(WARD)), HOSPITAL, WARD);
        put("requested", task().setRequester(unit(WARD)).setOwner(unit(NURSING)), HOSPITAL, WARD);
        put("kept", task().setOwner(unit(NURSING)), HOSPITAL, WARD);

        assertThat(tasks()).containsExactlyInAnyOrder("owned", "requested");
    }

    @Test
    void whatOthersKeepIsDecidedOnAsEverywhere() {
        put("elsewhere", task().setOwner(unit(WARD)), MUNICIPALITY, NURSING);
        assertThat(tasks()).as("without consent").isEmpty();

        house.register(RegisterEntries.consent("c1", house.person, HOSPITAL, WARD));
        assertThat(tasks()).containsExactly("elsewhere");
    }

    @Test
    void listIsRefusedRatherThanCut() {
        Task task = task().setOwner(unit(WARD));
        house.putMany(5_001, i -> numbered(task, i), HOSPITAL, WARD);

        assertThatExceptionOfType(TooMany.class).isThrownBy(this::tasks);
    }

    @Test
    void whatIsDoneDoesNotCountWhereOnlyWhatIsAskedForIsWanted() {
        Task done = task().setOwner(unit(WARD)).setStatus(TaskStatus.COMPLETED);
        put("requested", task().setOwner(unit(WARD)).setStatus(TaskStatus.REQUESTED), HOSPITAL, WARD);
        house.putMany(5_001, i -> numbered(done, i), HOSPITAL, WARD);

        assertThat(tasks(new Narrowing(Set.of("requested"), Set.of()))).containsExactly("requested");
        assertThatExceptionOfType(TooMany.class).isThrownBy(() -> tasks(new Narrowing(Set.of("completed"), Set.of())));
    }

    private List<String> tasks() {
        return tasks(Narrowing.NONE);
    }

    private List<String> tasks(Narrowing wanted) {
        return house.door.ofOwnUnit(physician(), "Task", wanted).stream()
                .map(one -> one.copy().getIdPart())
                .toList();
    }

    private void put(String id, Task task, String custodian, String unit) {
        task.setId(id);
        house.put(task, house.person, custodian, unit, "ovr");
    }

    private static Task numbered(Task task, int number) {
        Task copy = task.copy();
        copy.setId("t" + number);
        return copy;
    }

    private Task task() {
        return new Task().setFor(new Reference("Patient/" + house.person));
    }

    private static Reference unit(String hsaId) {
        return new Reference()
                .setIdentifier(
                        new Identifier().setSystem("urn:oid:1.2.752.29.4.19").setValue(hsaId));
    }
}
