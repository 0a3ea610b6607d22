package se.brygga.app.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.pipeline.Addressees;
import se.brygga.app.pipeline.NoticeRules;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Coordinator;
import se.brygga.coordination.casework.Owned;
import se.brygga.coordination.casework.Work;
import se.brygga.core.record.StoredResource;

/** Work may lead to work once: a task that ends also ends the work of who was told that it was late. Beyond that, nothing follows. */
class FurtherWorkTest {

    @TempDir
    Path folder;

    private CaseRoom room;

    @BeforeEach
    void open() {
        room = new CaseRoom(folder);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whatWorkLeadsToIsWrittenInTheSameTransaction() {
        take(Map.of("first", "second"));

        assertThat(room.<List<StoredResource>>write(
                        record -> record.resources(record.person(List.of(CaseRoom.TOLVAN)), Task.class)))
                .extracting(stored -> ((Task) stored.resource()).getDescription())
                .containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void workThatLeadsFurtherIsAFaultAndNothingIsKept() {
        List<String> before = room.rows();

        assertThatThrownBy(() -> take(Map.of("first", "second", "second", "third")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Work of code second led to further work");

        assertThat(room.rows()).isEqualTo(before);
    }

    private void take(Map<String, String> leadsTo) {
        Coordinator asks = (file, sent) -> sent.isOwnWriting() ? Consequences.NONE : work("first");
        BiFunction<CaseFile, Work, Consequences> tasks = (file, work) -> leadsTo.containsKey(work.code())
                ? task(file, work).and(work(leadsTo.get(work.code())))
                : task(file, work);
        Office office = room.office();
        var letters = new Letters(
                new Addressees(Neighbourhood.connectors("fhir"), office.bodies().organisations()),
                new NoticeRules(Set.of(), false),
                office);
        var casework = new Casework(List.of(asks), tasks, new Applying(letters, office), office);
        room.write(record -> CaseRoom.take(record, casework, "1", CaseRoom.plan(0)));
    }

    private static Consequences task(CaseFile file, Work work) {
        Task task = new Task().setDescription(work.code());
        task.setId(file.hash().id("task", work.key()));
        return new Consequences(List.of(), List.of(new Owned(task, work.owner())), List.of(), List.of(), List.of());
    }

    private static Consequences work(String code) {
        var work = new Work(
                "test/" + code,
                code,
                code,
                LittlePlan.NURSING,
                CaseRoom.HOSPITAL_UNIT,
                null,
                null,
                CaseRoom.NOW.plus(Duration.ofDays(1)),
                null,
                Work.State.OPEN);
        return new Consequences(List.of(), List.of(), List.of(), List.of(work), List.of());
    }
}
