package se.brygga.translation.csv;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Intake;
import se.brygga.core.message.Source;
import se.brygga.translation.municipal.Arrival;
import se.brygga.translation.municipal.Columns;
import se.brygga.translation.municipal.Envelope;
import se.brygga.translation.municipal.Kinds;
import se.brygga.translation.municipal.Limits;

/**
 * Takes a CSV file of municipal messages, one per row; the file name up to the first {@code -} is their kind (messages.md 6).
 *
 * <p>The content of each message is the header and its own row, so that it can be read alone. A bad row is refused
 * alone; a file without a usable header is refused as one message. There is no acknowledgement.
 */
public final class CsvIntake implements Intake {

    @Override
    public List<InboxMessage> read(byte[] content, String name, Source source, Instant receivedAt) {
        var arrival = new Arrival("csv", source, CsvText.charset(content, source.charset()), receivedAt);
        try {
            return rows(content, kind(name, source), arrival);
        } catch (Untranslatable e) {
            return List.of(arrival.message(content, Envelope.refused(e), (key, envelope) -> null));
        }
    }

    @Override
    public InboxMessage tooLarge(byte[] beginning, String name, Source source, Instant receivedAt) {
        return new Arrival("csv", source, source.charset(), receivedAt)
                .tooLarge(beginning, kind(name, source), name, (key, envelope) -> null);
    }

    private static List<InboxMessage> rows(byte[] content, String kind, Arrival arrival) {
        if (content.length > Limits.CONTENT_BYTES) {
            throw new Untranslatable("file", "TOO_LONG", "A file has at most " + Limits.CONTENT_BYTES + " bytes");
        }
        List<String> required = Kinds.required(kind, "file name");
        var spelling = arrival.source().spelling();
        var reader = new CsvReader(content, CsvText.start(content), spelling.separator());
        CsvRow first = reader.next();
        CsvHeader header = header(first, content, arrival, kind);
        header.mustHave(required, "line 1");
        var translator = new CsvToRecord(header, kind, spelling.list());
        var messages = new ArrayList<InboxMessage>();
        for (CsvRow row = reader.next(); row != null; row = reader.next()) {
            if (!row.isBlank()) {
                messages.add(message(row, content, translator, arrival));
            }
            if (messages.size() > Limits.ROWS) {
                throw new Untranslatable("file", "TOO_LONG", "A file has at most " + Limits.ROWS + " rows");
            }
        }
        if (messages.isEmpty()) {
            throw new Untranslatable("file", "NO_ROWS", "The file has a header and no rows");
        }
        return messages;
    }

    private static InboxMessage message(CsvRow row, byte[] content, CsvToRecord translator, Arrival arrival) {
        var record = translator.translate(row, "line " + row.line() + ", ");
        var alone = new ByteArrayOutputStream();
        alone.writeBytes(translator.header().bytes());
        alone.writeBytes(new byte[] {'\r', '\n'});
        alone.write(content, row.start(), row.end() - row.start());
        alone.writeBytes(new byte[] {'\r', '\n'});
        return arrival.message(alone.toByteArray(), arrival.envelope(record), (key, envelope) -> null);
    }

    /** Reads the header of a file or of a message's content. */
    static CsvHeader header(CsvRow first, byte[] content, Arrival arrival, String kind) {
        byte[] bytes = first == null ? new byte[0] : Arrays.copyOfRange(content, first.start(), first.end());
        return CsvHeader.of(first, bytes, Columns.of(arrival.source().spelling().columns(), kind), arrival.charset());
    }

    private static String kind(String name, Source source) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dash = file.indexOf('-');
        return Kinds.canonical(dash < 0 ? file : file.substring(0, dash), source);
    }
}
