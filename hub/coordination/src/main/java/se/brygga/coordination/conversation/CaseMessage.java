package se.brygga.coordination.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Threads;
import se.brygga.core.record.StoredResource;

/**
 * A message of a case communication, with the units that it goes between.
 *
 * @param letter as it is kept; must not be changed
 * @param unit HSA-id of the unit that sent it
 * @param at when it was sent
 */
public record CaseMessage(Communication letter, String unit, Instant at) {

    /** Returns the messages about the person, without those entered in error. */
    public static List<CaseMessage> all(CaseFile file) {
        return file.resources(Communication.class).stream()
                .filter(stored -> ((Communication) stored.resource()).getStatus() != CommunicationStatus.ENTEREDINERROR)
                .map(CaseMessage::of)
                .toList();
    }

    private static CaseMessage of(StoredResource stored) {
        var letter = (Communication) stored.resource();
        String sender = unit(letter, letter.getSender()).orElse(stored.unit());
        Instant at =
                letter.getSent() == null ? stored.effective() : letter.getSent().toInstant();
        return new CaseMessage(letter, sender, at);
    }

    String id() {
        return letter.getIdPart();
    }

    Optional<String> thread() {
        return Threads.of(letter);
    }

    /** Returns true if a reference names this message: by its id here, its own id, or that of its thread. */
    boolean isNamed(Reference reference) {
        String name = reference.hasReference()
                ? reference.getReference()
                : reference.getIdentifier().getValue();
        return name != null
                && (name.equals("Communication/" + id())
                        || letter.getIdentifier().stream()
                                .map(Identifier::getValue)
                                .anyMatch(name::equals));
    }

    /** Returns the units that are to read it: those it is for; of a reply that names none, who wrote before in the thread. */
    public List<String> receivers(CaseFile file) {
        List<String> named = named(letter);
        Stream<String> units = named.isEmpty()
                ? all(file).stream()
                        .filter(other -> other.thread().equals(thread()) && other.at.isBefore(at))
                        .map(CaseMessage::unit)
                : named.stream();
        return units.filter(one -> one != null && !one.equals(unit))
                .filter(one -> file.organisations().find(one).isPresent())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the units of {@link #receivers} that have not read it: no receipt has come, and no answer in the thread. */
    public List<String> unreadBy(CaseFile file) {
        return new Readers(file).unread(this);
    }

    /** Returns the HSA-ids of those that a message says it is for. */
    static List<String> named(Communication letter) {
        return letter.getRecipient().stream()
                .map(one -> unit(letter, one))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the HSA-id that a reference gives, be it in an organisation that the message contains. */
    private static Optional<String> unit(Communication letter, Reference reference) {
        Stream<Identifier> contained = letter.getContained().stream()
                .filter(Organization.class::isInstance)
                .filter(one -> reference.hasReference()
                        && Objects.equals(
                                reference.getReference().replace("#", ""),
                                one.getId().replace("#", "")))
                .flatMap(one -> ((Organization) one).getIdentifier().stream());
        return Stream.concat(Stream.of(reference.getIdentifier()), contained)
                .filter(one -> Canonical.HSA_ID.equals(one.getSystem()) && one.hasValue())
                .map(Identifier::getValue)
                .findFirst();
    }
}
