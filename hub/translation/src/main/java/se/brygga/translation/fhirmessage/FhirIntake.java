package se.brygga.translation.fhirmessage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Intake;
import se.brygga.core.message.Refusal;
import se.brygga.core.message.Source;
import se.brygga.translation.fhirmessage.envelope.MedCom;
import se.brygga.translation.fhirmessage.envelope.Outcome;
import se.brygga.translation.fhirmessage.envelope.Persons;
import se.brygga.translation.fhirmessage.reading.CanonicalContent;
import se.brygga.translation.fhirmessage.reading.DetailCode;
import se.brygga.translation.fhirmessage.reading.Document;
import se.brygga.translation.fhirmessage.reading.Limits;
import se.brygga.translation.fhirmessage.reading.Node;

/**
 * Takes a FHIR message, a transaction or a batch, in JSON or XML (messages.md 1).
 *
 * <p>A message is refused only if nobody could be answered: it is not well-formed or has no readable MessageHeader. Then the
 * acknowledgement is an OperationOutcome in JSON, else there is none yet. Everything else is for {@link FhirToRecord}.
 */
public final class FhirIntake implements Intake {

    private static final String FORMAT = "fhir";
    private static final String UNKNOWN = "unknown";

    @Override
    public List<InboxMessage> read(byte[] content, String name, Source source, Instant receivedAt) {
        var arrival = new Arrival(content, source, receivedAt);
        try {
            Document document = Document.read(content);
            String type = document.root().text("type");
            return switch (type) {
                case "message" -> List.of(arrival.message(document));
                case "transaction" -> List.of(arrival.one("transaction", 0, document.root(), content));
                case "batch" -> arrival.batch(BatchSlices.of(document));
                case "" -> throw DetailCode.RESOURCE_REQUIRED.at("Bundle.type", "The Bundle does not say its type");
                default -> throw DetailCode.PARAM_INVALID.at("Bundle.type", "Send a message, a transaction or a batch");
            };
        } catch (Untranslatable e) {
            return List.of(arrival.refused(e));
        }
    }

    @Override
    public InboxMessage tooLarge(byte[] beginning, String name, Source source, Instant receivedAt) {
        return new Arrival(beginning, source, receivedAt)
                .refused(DetailCode.TOO_LONG.at("Bundle", "Send at most " + Limits.CONTENT_BYTES + " bytes at a time"));
    }

    private record Arrival(byte[] content, Source source, Instant receivedAt) {

        InboxMessage message(Document document) {
            Node header = HeaderNode.require(document.root());
            MessageKey key = MessageKey.of(source.connector(), header.text("id"), CanonicalContent.of(document.root()));
            boolean answer = header.text("eventCoding", "code").equals(MedCom.ACKNOWLEDGEMENT_EVENT);
            String lane = answer
                    ? source.hash().hex("messageId", header.text("response", "identifier"))
                    : personLane(document.root(), key);
            return new Taken(key, HeaderNode.type(header), header.text("id"), lane).message(this, content, null);
        }

        List<InboxMessage> batch(List<byte[]> slices) {
            return IntStream.range(0, slices.size())
                    .mapToObj(number -> one(
                            "batch", number, Document.read(slices.get(number)).root(), slices.get(number)))
                    .toList();
        }

        /**
         * Makes the message of a transaction, or of one entry of a batch. Only the same Bundle again is a repeat: a state that
         * comes back after another one is told anew, and to store it twice does no harm.
         */
        InboxMessage one(String type, int number, Node bundle, byte[] bytes) {
            String sending = bundle.text("id").isEmpty()
                    ? "at|" + receivedAt.toEpochMilli()
                    : bundle.text("id") + '|' + bundle.text("timestamp");
            MessageKey key = MessageKey.of(source.connector(), sending + '|' + number, CanonicalContent.of(bundle));
            return new Taken(key, type, bundle.text("id"), personLane(bundle, key)).message(this, bytes, null);
        }

        InboxMessage refused(Untranslatable why) {
            MessageKey key = MessageKey.of(source.connector(), "", content);
            String lane = source.hash().hex("message", key.hex());
            return new Taken(key, UNKNOWN, "", lane).message(this, content, why);
        }

        private String personLane(Node bundle, MessageKey key) {
            LocalDate today = receivedAt.atZone(source.zone()).toLocalDate();
            List<PersonIdentifier> person =
                    Persons.strongestFirst(SubjectIds.of(bundle).read(source, today));
            return person.isEmpty()
                    ? source.hash().hex("message", key.hex())
                    : source.hash()
                            .hex(
                                    "person",
                                    person.get(0).system() + '|' + person.get(0).value());
        }
    }

    private record Taken(MessageKey key, String type, String controlId, String lane) {

        InboxMessage message(Arrival arrival, byte[] bytes, Untranslatable why) {
            return new InboxMessage(
                    key,
                    arrival.source.connector(),
                    FORMAT,
                    type,
                    controlId,
                    lane,
                    arrival.receivedAt,
                    StandardCharsets.UTF_8,
                    bytes,
                    why == null ? null : Outcome.json(why.code(), why.place(), why.getMessage()),
                    why == null ? null : new Refusal(why.code(), why.place(), why.getMessage()));
        }
    }
}
