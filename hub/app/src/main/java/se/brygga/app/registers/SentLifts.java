package se.brygga.app.registers;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import se.brygga.access.reader.Reader;
import se.brygga.app.reading.Asker;
import se.brygga.app.registers.SentLift.State;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.record.RegisterEntry;
import se.brygga.core.record.StoredResource;

/** Finds what one user has asked to have lifted about one person; of nobody else's requests anything is told. */
final class SentLifts {

    private final RegisterHouse house;

    SentLifts(RegisterHouse house) {
        this.house = house;
    }

    List<SentLift> by(Reader reader, String person, Named named) {
        Stream<String> family = Stream.concat(
                Stream.of(person), house.registers().of(person).stream().map(RegisterEntry::person));
        List<String> persons = family.distinct().toList();
        return house
                .store()
                .write(record -> persons.stream()
                        .flatMap(one -> record.resources(one, Task.class).stream())
                        .toList())
                .stream()
                .filter(one -> isBy(reader, (Task) one.resource()))
                .map(one -> sent(one, reader, named))
                .sorted(Comparator.comparing(SentLift::at).reversed())
                .toList();
    }

    private static boolean isBy(Reader reader, Task task) {
        boolean lift = task.getCode().getCoding().stream()
                .anyMatch(coding -> Canonical.REGISTER_TASK.equals(coding.getSystem())
                        && RegisterTasks.LIFT_REQUEST.equals(coding.getCode()));
        return lift && Asker.is(reader, task);
    }

    /** Who officers are, and of which bodies the reader may know at present that they block (SVOD 3:5). */
    record Named(Officers officers, List<String> blocking) {}

    private static SentLift sent(StoredResource stored, Reader reader, Named named) {
        String name = named.officers().name(stored.custodian());
        boolean known =
                reader.provider().equals(stored.custodian()) || named.blocking().contains(name);
        var task = (Task) stored.resource();
        return new SentLift(
                known ? name : null,
                task.getAuthoredOn().toInstant(),
                state(task),
                task.getPriority() == TaskPriority.STAT);
    }

    private static State state(Task task) {
        return switch (task.getStatus()) {
            case DRAFT, REQUESTED -> State.SENT;
            case COMPLETED -> State.LIFTED;
            case REJECTED, CANCELLED, FAILED, ENTEREDINERROR -> State.REFUSED;
            default -> State.READ;
        };
    }
}
