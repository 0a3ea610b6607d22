package se.brygga.app.deskwork;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.app.casework.UnitSayings.Saying;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.conversation.CaseMessage;
import se.brygga.coordination.conversation.ThreadKey;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.Threads;

/** Writes a unit's reply in a thread, and its read receipts (messages.md 3). */
final class Replies {

    private static final String READ = "read-message";

    private Replies() {}

    /**
     * A thread in which a unit says something.
     *
     * @param key as its page names it
     * @param unit HSA-id of the unit
     * @param author HSA-id of who says it for the unit (PDL 3:6)
     * @param control names what is said
     */
    record In(String key, String unit, String author, String control) {}

    /** Returns a reply to everybody in the thread; nothing in a thread of which the unit is no part. */
    static Saying reply(In thread, String text) {
        return file -> {
            List<CaseMessage> messages = messages(file, thread);
            return messages.isEmpty()
                    ? Optional.empty()
                    : Optional.of(List.<Resource>of(written(file, thread, messages, text)));
        };
    }

    /** Returns a receipt for each of these messages that the unit has not read. */
    static Saying read(In thread, Set<String> read) {
        return file -> {
            List<Resource> receipts = messages(file, thread).stream()
                    .filter(one -> read.contains(id(one)))
                    .filter(one -> one.unreadBy(file).contains(thread.unit()))
                    .map(one -> (Resource) receipt(file, thread, one))
                    .toList();
            return receipts.isEmpty() ? Optional.empty() : Optional.of(receipts);
        };
    }

    private static List<CaseMessage> messages(CaseFile file, In thread) {
        List<CaseMessage> messages = CaseMessage.all(file).stream()
                .filter(one -> Threads.of(one.letter())
                        .map(id -> ThreadKey.of(file.hash(), file.person(), id))
                        .filter(thread.key()::equals)
                        .isPresent())
                .sorted(Comparator.comparing(CaseMessage::at))
                .toList();
        boolean takesPart = messages.stream()
                .anyMatch(one -> Objects.equals(one.unit(), thread.unit())
                        || one.receivers(file).contains(thread.unit()));
        return takesPart ? messages : List.of();
    }

    private static Communication written(CaseFile file, In thread, List<CaseMessage> messages, String text) {
        CaseMessage last = messages.get(messages.size() - 1);
        var reply = new Communication();
        String provider = new Hierarchy(file.organisations()).provider(thread.unit());
        reply.setId(file.hash().id(provider, "Communication", thread.control()));
        reply.getMeta().setSource(Canonical.source(provider));
        reply.addIdentifier().setSystem(Canonical.MESSAGE).setValue(thread.control());
        Threads.of(last.letter()).map(Threads::identifier).ifPresent(reply::addIdentifier);
        reply.addExtension(Canonical.MESSAGE_AUTHOR, new StringType(thread.author()));
        reply.setStatus(CommunicationStatus.COMPLETED);
        last.letter().getCategory().forEach(category -> reply.addCategory(category.copy()));
        reply.setSent(Date.from(file.now()));
        reply.setSender(UnitReference.to(thread.unit()));
        others(file, thread, messages).forEach(unit -> reply.addRecipient(UnitReference.to(unit)));
        reply.addInResponseTo(new Reference("Communication/" + id(last)));
        reply.addPayload().setContent(new StringType(text));
        return reply;
    }

    private static Set<String> others(CaseFile file, In thread, List<CaseMessage> messages) {
        Set<String> others = new TreeSet<>();
        messages.forEach(one -> {
            others.add(one.unit());
            others.addAll(one.receivers(file));
        });
        others.removeIf(unit ->
                unit.equals(thread.unit()) || file.organisations().find(unit).isEmpty());
        return others;
    }

    private static Task receipt(CaseFile file, In thread, CaseMessage message) {
        var receipt = new Task();
        String provider = new Hierarchy(file.organisations()).provider(thread.unit());
        receipt.setId(file.hash().id(provider, "Task", READ, thread.unit(), id(message)));
        receipt.getMeta().setSource(Canonical.source(provider));
        receipt.setStatus(TaskStatus.COMPLETED);
        receipt.setIntent(TaskIntent.ORDER);
        receipt.setCode(new CodeableConcept(new Coding(Canonical.WORK, READ, null)));
        receipt.setFocus(new Reference("Communication/" + id(message)));
        receipt.setOwner(UnitReference.to(thread.unit()));
        receipt.setLastModified(Date.from(file.now()));
        receipt.addNote(Notes.by(thread.author(), "Läst", file.now()));
        return receipt;
    }

    private static String id(CaseMessage message) {
        return message.letter().getIdElement().getIdPart();
    }
}
