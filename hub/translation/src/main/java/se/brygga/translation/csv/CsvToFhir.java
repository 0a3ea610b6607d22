package se.brygga.translation.csv;

import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;
import se.brygga.translation.municipal.Arrival;
import se.brygga.translation.municipal.MunicipalToFhir;

/** Translates a message that {@link CsvIntake} took: a header and one row. */
public final class CsvToFhir {

    private CsvToFhir() {}

    /** Returns what the row says; throws {@link Untranslatable} with the column as place. */
    public static Translated translate(InboxMessage message, Source source) {
        byte[] content = message.content();
        var spelling = source.spelling();
        var reader = new CsvReader(content, CsvText.start(content), spelling.separator());
        var arrival = new Arrival("csv", source, message.charset(), message.receivedAt());
        CsvHeader header = CsvIntake.header(reader.next(), content, arrival, message.type());
        CsvRow row = reader.next();
        if (row == null || reader.next() != null) {
            throw new Untranslatable("row", "NO_ROWS", "A message is a header and one row");
        }
        var record = new CsvToRecord(header, message.type(), spelling.list()).translate(row, "");
        return MunicipalToFhir.translate(record, source, message.receivedAt());
    }
}
