package se.brygga.app.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Ledger.Attempt;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.ReceiptArrived;
import se.brygga.core.translated.Translated;

/**
 * A message of the hub to itself: a delivery that carried somebody's message has its final receipt, or one did not come in time.
 * It goes through an inbox, so that what follows survives a crash like everything else.
 */
public final class ReceiptNote {

    /** Format of such a message. */
    public static final String FORMAT = InboxMessage.LEDGER;

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReceiptNote() {}

    /**
     * Writes the note for the inbox of {@code connector}.
     *
     * @param number which attempt it is about: a note of the same attempt again is the same note
     */
    public static InboxMessage write(String connector, Attempt attempt, int number) {
        byte[] content = JSON.createObjectNode()
                .put("delivery", attempt.delivery())
                .put("receipt", attempt.receipt().name())
                .put("reason", attempt.reason())
                .put("at", attempt.at().toString())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        String name = attempt.delivery() + '|' + attempt.receipt() + '|' + number;
        MessageKey key = MessageKey.of(connector, name, name.getBytes(StandardCharsets.UTF_8));
        return new InboxMessage(
                key,
                connector,
                FORMAT,
                "receipt",
                "",
                attempt.delivery(),
                attempt.at(),
                StandardCharsets.UTF_8,
                content,
                null,
                null);
    }

    /** Returns what the note says. */
    public static Translated read(InboxMessage note) {
        try {
            JsonNode json = JSON.readTree(note.content());
            Instant at = Instant.parse(json.get("at").asText());
            var receipt = new ReceiptArrived(
                    json.get("delivery").asText(),
                    ReceiptState.valueOf(json.get("receipt").asText()),
                    at,
                    json.path("reason").textValue());
            return new Translated(List.of(), at, List.of(), List.of(), List.of(receipt), new LossReport());
        } catch (IOException e) {
            throw new UncheckedIOException("A note of the hub cannot be read", e);
        }
    }
}
