package se.brygga.translation.hl7v2.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.identifier.PersonIdentifiers;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Intake;
import se.brygga.core.message.Source;
import se.brygga.translation.hl7v2.message.Header;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.message.MessageReader;
import se.brygga.translation.hl7v2.person.PersonFields;

/** Takes one MLLP frame, without its framing bytes: one message, with its answer in original or enhanced mode. */
public final class Hl7Intake implements Intake {

    private static final String FORMAT = "hl7v2";
    private static final String UNKNOWN = "unknown";
    private static final Pattern TYPE = Pattern.compile("[A-Z0-9]{3}\\^[A-Z0-9]{3}");

    @Override
    public List<InboxMessage> read(byte[] content, String name, Source source, Instant receivedAt) {
        Optional<Header> header = Header.read(content);
        try {
            Message message = MessageReader.read(content, source.charset());
            return List.of(readable(message, new Arrival(content, header, source, receivedAt)));
        } catch (Untranslatable e) {
            return List.of(unreadable(Fault.of(e), new Arrival(content, header, source, receivedAt)));
        }
    }

    @Override
    public InboxMessage tooLarge(byte[] beginning, String name, Source source, Instant receivedAt) {
        return unreadable(Fault.TOO_LARGE, new Arrival(beginning, Header.read(beginning), source, receivedAt));
    }

    private static InboxMessage readable(Message message, Arrival arrival) {
        List<Fault> faults =
                new IntakeChecks(message, arrival.source, arrival.local().toLocalDate()).faults();
        String controlId = message.msh().controlId().orEmpty();
        MessageKey key = MessageKey.of(
                arrival.source.connector(), controlId, message.identity().getBytes(StandardCharsets.UTF_8));
        String type = IntakeChecks.type(message);
        type = TYPE.matcher(type).matches() ? type : UNKNOWN;
        Envelope envelope = new Envelope(key, type, ControlId.kept(controlId), lane(message, key, arrival));
        return arrival.message(envelope, message.syntax().charset(), faults);
    }

    private static InboxMessage unreadable(Fault fault, Arrival arrival) {
        String controlId = arrival.header.map(header -> header.field(10)).orElse("");
        MessageKey key = MessageKey.of(arrival.source.connector(), controlId, arrival.content);
        Envelope envelope = new Envelope(key, UNKNOWN, ControlId.kept(controlId), messageLane(key, arrival));
        return arrival.message(envelope, arrival.source.charset(), List.of(fault));
    }

    private static String lane(Message message, MessageKey key, Arrival arrival) {
        List<PersonIdentifier> person = PersonIdentifiers.strongestFirst(PersonFields.read(
                        message.pid().identifiers(),
                        message.pid().birth(),
                        arrival.source,
                        arrival.local().toLocalDate())
                .stream()
                .map(PersonFields.Identified::read)
                .toList());
        if (person.isEmpty()) {
            return messageLane(key, arrival);
        }
        PersonIdentifier strongest = person.get(0);
        return arrival.source.hash().hex("person", strongest.system() + '|' + strongest.value());
    }

    /** Messages of nobody known need no order among each other. */
    private static String messageLane(MessageKey key, Arrival arrival) {
        return arrival.source.hash().hex("message", key.hex());
    }

    private record Envelope(MessageKey key, String type, String controlId, String lane) {}

    private record Arrival(byte[] content, Optional<Header> header, Source source, Instant receivedAt) {

        ZonedDateTime local() {
            return receivedAt.atZone(source.zone());
        }

        InboxMessage message(Envelope envelope, Charset charset, List<Fault> faults) {
            return new InboxMessage(
                    envelope.key,
                    source.connector(),
                    FORMAT,
                    envelope.type,
                    envelope.controlId,
                    envelope.lane,
                    receivedAt,
                    charset,
                    content,
                    Hl7Acknowledgement.answer(header, envelope.key, local(), faults),
                    faults.isEmpty() ? null : faults.get(0).refusal());
        }
    }
}
