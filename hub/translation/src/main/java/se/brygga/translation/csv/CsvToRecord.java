package se.brygga.translation.csv;

import java.util.List;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.municipal.MunicipalRecord;
import se.brygga.translation.municipal.RecordBuilder;

/** Translates one CSV row to a municipal record; what is wrong with it becomes the record's flaw. */
final class CsvToRecord {

    private final CsvHeader header;
    private final String kind;

    CsvToRecord(CsvHeader header, String kind) {
        this.header = header;
        this.kind = kind;
    }

    CsvHeader header() {
        return header;
    }

    /** Reads the row; {@code line} stands before the column in every address: {@code "line 12, "}, or nothing. */
    MunicipalRecord translate(CsvRow row, String line) {
        var record = new RecordBuilder(header.columns(), column -> line + "column " + column);
        try {
            checkShape(row, line);
            List<byte[]> cells = row.cells();
            for (int i = 0; i < cells.size(); i++) {
                String place = line + header.place(i);
                record.add(header.canonical(i), place, CsvText.decode(cells.get(i), place));
            }
        } catch (Untranslatable e) {
            record.flaw(e);
        }
        return record.build(kind);
    }

    private void checkShape(CsvRow row, String line) {
        String place = line.isEmpty() ? "row" : line.substring(0, line.indexOf(','));
        if (row.flaw() != null) {
            throw new Untranslatable(place, row.flaw(), "The quotes do not match; write a quote inside a cell twice");
        }
        if (row.cells().size() != header.names().size()) {
            throw new Untranslatable(
                    place,
                    "CELL_COUNT",
                    "The row has " + row.cells().size() + " cells, the header "
                            + header.names().size());
        }
    }
}
