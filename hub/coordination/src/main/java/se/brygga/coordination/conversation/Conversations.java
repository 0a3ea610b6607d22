package se.brygga.coordination.conversation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Task;
import se.brygga.coordination.casework.Alarm;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Coordinator;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.task.UnitTask;
import se.brygga.coordination.task.WorkCode;
import se.brygga.core.message.Refusal;

/** Case communication (messages.md 3): what a message must say, and work for a unit that has not read what it was sent. */
public final class Conversations implements Coordinator {

    private static final String FIELD = "conversation/";
    private static final String UNREAD = "/unread";

    private final Duration unreadAfter;
    private final MessageRules rules;

    /**
     * Takes the limits of this installation.
     *
     * @param unreadAfter after this time a unit is asked to read a message, and has as long again to do it
     * @param largestFile bytes that an attached file may have
     */
    public Conversations(Duration unreadAfter, int largestFile) {
        this.unreadAfter = unreadAfter;
        this.rules = new MessageRules(largestFile);
    }

    @Override
    public Optional<Refusal> judge(CaseFile file, Sent sent) {
        return Stream.concat(
                        sent.all(Communication.class).stream().map(letter -> rules.judge(file, letter, sent)),
                        sent.all(Task.class).stream().map(task -> DeviationRules.judge(task, sent)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public Consequences follow(CaseFile file, Sent sent) {
        boolean spoken = !sent.all(Communication.class).isEmpty();
        List<Task> receipts =
                sent.all(Task.class).stream().filter(Readers::isReceipt).toList();
        if (!spoken && receipts.isEmpty()) {
            return Consequences.NONE;
        }
        List<Work> read = new ArrayList<>();
        List<Alarm> alarms = new ArrayList<>();
        var readers = new Readers(file);
        for (CaseMessage message : CaseMessage.all(file)) {
            List<String> unread = readers.unread(message);
            message.receivers(file).stream()
                    .filter(unit -> !unread.contains(unit))
                    .forEach(unit -> read.add(reading(message, unit, Work.State.DONE)));
            if (unread.isEmpty()) {
                alarms.add(new Alarm(FIELD + message.id() + UNREAD, null));
            } else if (sent.all(Communication.class).stream()
                    .anyMatch(one -> message.id().equals(one.getIdPart()))) {
                alarms.add(new Alarm(FIELD + message.id() + UNREAD, message.at().plus(unreadAfter)));
            }
        }
        return new Consequences(
                List.of(),
                List.of(),
                Stream.concat(letters(file, sent).stream(), receipts(file, sent, receipts).stream())
                        .toList(),
                read,
                alarms);
    }

    @Override
    public Consequences wake(CaseFile file, Alarm alarm) {
        List<Work> work = CaseMessage.all(file).stream()
                .filter(message -> alarm.key().equals(FIELD + message.id() + UNREAD))
                .flatMap(message ->
                        new Readers(file).unread(message).stream().map(unit -> reading(message, unit, Work.State.OPEN)))
                .toList();
        return new Consequences(List.of(), List.of(), List.of(), work, List.of());
    }

    private Work reading(CaseMessage message, String unit, Work.State state) {
        return new Work(
                FIELD + message.id() + '/' + unit,
                WorkCode.READ_MESSAGE.code(),
                WorkCode.READ_MESSAGE.swedish(),
                unit,
                message.unit(),
                "Communication/" + message.id(),
                null,
                message.at().plus(unreadAfter).plus(unreadAfter),
                null,
                state);
    }

    /** A message that was only written into the record still goes to those whom it is for. */
    private static List<Letter> letters(CaseFile file, Sent sent) {
        if (sent.addressed() || file.organisations().find(sent.unit()).isEmpty()) {
            return List.of();
        }
        return CaseMessage.all(file).stream()
                .filter(message -> sent.all(Communication.class).stream()
                        .anyMatch(one -> message.id().equals(one.getIdPart())))
                .flatMap(message -> message.receivers(file).stream()
                        .map(unit -> new Letter(
                                FIELD + sent.source() + '/' + message.id(),
                                "communication",
                                sent.unit(),
                                unit,
                                List.of(message.letter()))))
                .toList();
    }

    /** A receipt that the hub did not ask for is told to the sender here; one it asked for is an answer to a Task. */
    private static List<Letter> receipts(CaseFile file, Sent sent, List<Task> receipts) {
        List<Letter> letters = new ArrayList<>();
        for (Task receipt : receipts) {
            CaseMessage.all(file).stream()
                    .filter(message -> UnitTask.of(receipt).isEmpty() && message.isNamed(receipt.getFocus()))
                    .filter(message -> message.receivers(file).contains(sent.unit()))
                    .map(CaseMessage::unit)
                    .filter(unit -> file.organisations().find(unit).isPresent())
                    .distinct()
                    .map(unit -> new Letter(
                            FIELD + receipt.getIdPart() + "/read", "task", sent.unit(), unit, List.of(receipt)))
                    .forEach(letters::add);
        }
        return letters;
    }
}
