package se.brygga.translation.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.municipal.Kinds;
import se.brygga.translation.municipal.Limits;
import se.brygga.translation.municipal.MunicipalRecord;
import se.brygga.translation.municipal.RecordBuilder;

/** Translates one CSV row to a municipal record; what is wrong with it becomes the record's flaw. */
final class CsvToRecord {

    private final CsvHeader header;
    private final String kind;
    private final char separator;
    private final Map<String, String> lists = new HashMap<>();

    /** Takes what stands between the items of a list in one cell. */
    CsvToRecord(CsvHeader header, String kind, char separator) {
        this.header = header;
        this.kind = kind;
        this.separator = separator;
        for (String list : Kinds.lists(kind)) {
            int slash = list.indexOf('/');
            lists.put(slash < 0 ? list : list.substring(0, slash), slash < 0 ? "" : list.substring(slash));
        }
    }

    CsvHeader header() {
        return header;
    }

    /** Reads the row; {@code line} stands before the column in every address: {@code "line 12, "}, or nothing. */
    MunicipalRecord translate(CsvRow row, String line) {
        var record = new RecordBuilder(header.columns(), (column, below) -> line + "column " + column);
        try {
            checkShape(row, line);
            List<byte[]> cells = row.cells();
            for (int i = 0; i < cells.size(); i++) {
                String place = line + header.place(i);
                String text = CsvCell.plain(CsvText.decode(cells.get(i), header.charset(), place));
                add(record, header.canonical(i), place, text);
            }
        } catch (Untranslatable e) {
            record.flaw(e);
        }
        return record.build(kind);
    }

    /** A list of objects holds their texts only. */
    private void add(RecordBuilder record, String name, String place, String text) {
        String below = lists.get(name);
        if (below == null) {
            record.add(name, place, text);
            return;
        }
        List<String> items = CsvList.split(text, separator);
        if (items.size() > Limits.LEAVES) {
            throw new Untranslatable(place, "TOO_LONG", "A list has at most " + Limits.LEAVES + " items");
        }
        for (int i = 0; i < items.size(); i++) {
            record.add(name + '/' + i + below, place, items.get(i));
        }
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
