package se.brygga.translation.csv;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.municipal.Columns;
import se.brygga.translation.municipal.Limits;
import se.brygga.translation.municipal.Places;

/**
 * The header of a CSV file.
 *
 * @param columns the supplier's names
 * @param names the names in the file, in order
 * @param bytes the line as it stood, without byte order mark and line end
 * @param charset encoding of the file
 */
record CsvHeader(Columns columns, List<String> names, byte[] bytes, Charset charset) {

    /** Reads the header; throws {@link Untranslatable} if there is none or it cannot be used. */
    static CsvHeader of(CsvRow row, byte[] bytes, Columns columns, Charset charset) {
        if (row == null || row.isBlank()) {
            throw new Untranslatable("line 1", "HEADER_MISSING", "The file has no header");
        }
        String line = "line " + row.line();
        if (bytes.length > Limits.HEADER_BYTES) {
            throw new Untranslatable(line, "TOO_LONG", "A header has at most " + Limits.HEADER_BYTES + " bytes");
        }
        if (row.flaw() != null) {
            throw new Untranslatable(line, row.flaw(), "The quotes in the header do not match");
        }
        var names = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (byte[] cell : row.cells()) {
            String name = CsvText.decode(cell, charset, line).strip();
            if (!name.isEmpty() && !seen.add(name)) {
                name = columns.second(name);
            }
            if (name == null || names.contains(name) && !name.isEmpty()) {
                throw new Untranslatable(
                        line + ", column #" + (names.size() + 1), "HEADER_DUPLICATE", "The column stands twice");
            }
            names.add(name);
        }
        return new CsvHeader(columns, List.copyOf(names), bytes, charset);
    }

    /** Throws {@link Untranslatable} if the column of one of these fields is missing. */
    void mustHave(List<String> required, String line) {
        for (String field : required) {
            String column = columns.supplier(field);
            if (!names.contains(column)) {
                throw new Untranslatable(
                        line + ", column " + column, "HEADER_MISSING", "The header lacks a required column");
            }
        }
    }

    /** Returns the canonical name of a column, counted from 0; a nameless one gets a name that no field has. */
    String canonical(int column) {
        String name = names.get(column);
        return name.isEmpty() ? "?" + column : columns.canonical(name);
    }

    /** Returns the address of a column, counted from 0. */
    String place(int column) {
        return "column " + Places.name(names.get(column), column + 1, columns);
    }
}
