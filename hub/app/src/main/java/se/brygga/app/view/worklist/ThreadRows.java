package se.brygga.app.view.worklist;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Communication;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Listed;
import se.brygga.app.reading.PermittedFile;
import se.brygga.app.view.words.Banner;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;
import se.brygga.app.view.words.ViewWords;
import se.brygga.coordination.conversation.CaseMessage;
import se.brygga.coordination.conversation.CommunicationThread;
import se.brygga.coordination.conversation.ThreadKey;
import se.brygga.core.fhir.Protection;
import se.brygga.core.fhir.Threads;

/** Makes the threads of one person, of the messages that stand in the unit's mailbox. */
record ThreadRows(PermittedFile.House house, Access access, ViewWords words) {

    List<ThreadRow> of(Listed listed) {
        var told = new Told(words);
        var directory = new Directory(
                house.organisations(), Protection.of(listed.named()).isProven(), told);
        Banner who = Banner.of(listed.named(), told, access.at());
        // What may be seen of the record says who has read; the messages are those of the mailbox.
        var file = new PermittedFile(listed.whole(), access.at(), house);
        String unit = access.caller().reader().unit();
        Map<String, List<CaseMessage>> threads = CaseMessage.all(file).stream()
                .filter(message -> Threads.of(message.letter()).isPresent())
                .collect(Collectors.groupingBy(
                        message -> Threads.of(message.letter()).orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return threads.entrySet().stream()
                .filter(thread -> thread.getValue().stream().anyMatch(one -> isOf(one, unit, file)))
                .map(thread -> new Making(file, directory, thread.getValue())
                        .row(ThreadKey.of(house.hash(), file.person(), thread.getKey()), who))
                .toList();
    }

    private static boolean isOf(CaseMessage message, String unit, PermittedFile file) {
        return Objects.equals(unit, message.unit()) || message.receivers(file).contains(unit);
    }

    private final class Making {

        private final PermittedFile file;
        private final Directory directory;
        private final List<CaseMessage> messages;

        Making(PermittedFile file, Directory directory, List<CaseMessage> messages) {
            this.file = file;
            this.directory = directory;
            this.messages = messages.stream()
                    .sorted(Comparator.comparing(CaseMessage::at))
                    .toList();
        }

        ThreadRow row(String key, Banner who) {
            CaseMessage last = messages.get(messages.size() - 1);
            Communication opener = messages.get(0).letter();
            Instant at = last.at();
            return new ThreadRow(
                    key,
                    file.person(),
                    who,
                    messages.stream()
                            .map(one -> directory.told().concept(one.letter().getTopic()))
                            .filter(Cell::isTold)
                            .findFirst()
                            .orElse(directory.told().absent()),
                    words.code(
                            "communication",
                            opener.getCategoryFirstRep().getCodingFirstRep().getCode()),
                    messages.stream()
                            .anyMatch(one -> one.letter().getPriority() == Communication.CommunicationPriority.ASAP),
                    words.clock(at, access.at()),
                    at,
                    directory.unit(last.unit()),
                    directory.told().all(last.receivers(file).stream().map(directory::unit), ", "),
                    unread(),
                    said());
        }

        private List<ThreadRow.Unread> unread() {
            String unit = access.caller().reader().unit();
            return messages.stream()
                    .filter(one -> one.unreadBy(file).contains(unit))
                    .map(one -> new ThreadRow.Unread(one.letter().getIdElement().getIdPart()))
                    .toList();
        }

        private List<ThreadRow.Said> said() {
            var segments = new Segments(directory, access.caller().reader().unit());
            List<Communication> letters =
                    messages.stream().map(CaseMessage::letter).toList();
            return CommunicationThread.of(letters).segments().stream()
                    .map(segment -> segments.of(segment, messages, file))
                    .toList();
        }
    }
}
