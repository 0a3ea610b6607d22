package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.core.record.Narrowing;
import se.brygga.core.record.RecordedResource;
import se.brygga.core.record.StoredResource;

/** The Tasks of a unit, narrowed before the list is cut. */
class NarrowedListTest {

    private static final String UNIT = "SE2329990010-K01";
    private static final Narrowing REQUESTED = new Narrowing(Set.of("requested"), Set.of());

    private int put;

    @OnBothDatabases
    void statusIsAskedForBeforeTheListIsCut(TestRecord record) {
        put(record, "t1", TaskStatus.REQUESTED, "deviation");
        for (int i = 2; i <= 5; i++) {
            put(record, "t" + i, TaskStatus.COMPLETED, "deviation");
        }
        assertThat(list(record, REQUESTED, 2)).containsExactly("Task/t1");
        assertThat(list(record, new Narrowing(Set.of("requested", "completed"), Set.of()), 2))
                .containsExactly("Task/t5", "Task/t4");
    }

    @OnBothDatabases
    void theStatusIsThatOfTheNewestVersion(TestRecord record) {
        put(record, "t1", TaskStatus.REQUESTED, "deviation");
        put(record, "t1", TaskStatus.COMPLETED, "deviation");
        assertThat(list(record, REQUESTED, 9)).isEmpty();
    }

    @OnBothDatabases
    void whoseCodeIsNotOneIsLookedAt(TestRecord record) {
        put(record, "one", TaskStatus.REQUESTED, "deviation");
        put(record, "other", TaskStatus.REQUESTED, "plan-reply");
        put(record, "none", TaskStatus.REQUESTED);
        put(record, "two", TaskStatus.REQUESTED, "x", "deviation");
        assertThat(list(record, new Narrowing(Set.of(), Set.of("deviation")), 9))
                .containsExactly("Task/two", "Task/none", "Task/one");
    }

    private void put(TestRecord record, String id, TaskStatus status, String... codes) {
        var task = new Task().setStatus(status).setOwner(new Reference("Organization/" + UNIT));
        for (String code : codes) {
            task.getCode().addCoding(new Coding("s", code, null));
        }
        task.setId(id);
        record.run(t -> t.put(new StoredResource(
                task, "1", Given.HOSPITAL, UNIT, "ovr", Given.NOON.plusSeconds(++put), Given.key("1"))));
    }

    private static List<String> list(TestRecord record, Narrowing wanted, int limit) {
        return record.reader().ofUnit("Task", UNIT, wanted, limit).stream()
                .map(RecordedResource::reference)
                .toList();
    }
}
