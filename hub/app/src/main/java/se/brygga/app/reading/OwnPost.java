package se.brygga.app.reading;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Task;
import se.brygga.access.reader.Reader;
import se.brygga.app.reading.ReadLists.Look;
import se.brygga.coordination.conversation.CaseMessage;
import se.brygga.core.fhir.Parties;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordedResource;

/**
 * What stands in a list for a reader about one person. What the unit keeps itself, what somebody has sent to it and what the reader has
 * asked for is its own: it was told to the unit, and goes to its system as a letter without a further decision. A letter about a person
 * with protected identity waits for a human, so what others have sent about that one is decided on as everywhere.
 */
final class OwnPost {

    private final Reader reader;
    private final Look look;
    private final List<RecordedResource> all;
    private final Set<String> messages;

    OwnPost(Access access, Look look, PersonFile file, PermittedFile.House house) {
        this.reader = access.caller().reader();
        this.look = look;
        this.messages = look == Look.MESSAGES ? messages(access, file, house) : Set.of();
        this.all = look == Look.TEAM
                ? List.of()
                : file.resources().stream().filter(this::stands).toList();
    }

    /** Returns what stands in the list. */
    List<RecordedResource> all() {
        return all;
    }

    /** Returns false for what is decided on as everywhere. */
    boolean isOwn(RecordedResource one) {
        boolean kept = reader.provider().equals(one.stored().custodian())
                && reader.unit().equals(one.stored().unit());
        return kept || look == Look.REQUESTS || messages.contains(one.reference());
    }

    private boolean stands(RecordedResource one) {
        if (one.stored().resource() instanceof Task task) {
            return look != Look.MESSAGES
                    && Parties.of(task).contains(look == Look.REQUESTS ? reader.user() : reader.unit());
        }
        return look == Look.MESSAGES && one.stored().resource() instanceof Communication;
    }

    private static Set<String> messages(Access access, PersonFile file, PermittedFile.House house) {
        if (LetterName.isWithheld(file)) {
            return Set.of();
        }
        String unit = access.caller().reader().unit();
        var whole = new PermittedFile(whole(file), access.at(), house);
        return CaseMessage.all(whole).stream()
                .filter(message -> Objects.equals(unit, message.unit())
                        || message.receivers(whole).contains(unit))
                .map(message -> "Communication/" + message.letter().getIdPart())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static PersonView whole(PersonFile file) {
        return new PersonView(
                file.person(),
                file.family(),
                file.resources().stream().map(Copies::version).toList(),
                Set.of());
    }
}
