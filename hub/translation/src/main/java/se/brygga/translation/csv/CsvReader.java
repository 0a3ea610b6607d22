package se.brygga.translation.csv;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import se.brygga.translation.municipal.Limits;

/**
 * Splits a CSV file into rows and cells after RFC 4180, with the connector's separator between cells and any line end.
 *
 * <p>Works on bytes: in UTF-8 and in every encoding of one byte the separators never are part of another character, so one badly encoded cell spoils only
 * its own row. A quote inside an unquoted cell, or text behind a closing quote, is a flaw of its row; a quote that is
 * never closed takes the rest of the file with it, for nobody can know where it should have ended.
 */
final class CsvReader {

    static final String STRAY_QUOTE = "STRAY_QUOTE";
    static final String OPEN_QUOTE = "OPEN_QUOTE";

    private final byte[] content;
    private final char separator;
    private int at;
    private int line = 1;
    private String flaw;

    CsvReader(byte[] content, int start, char separator) {
        this.content = content;
        this.separator = separator;
        this.at = start;
    }

    /** Returns the next row, or null at the end of the file; cells beyond {@link Limits#CELLS} are read but not kept. */
    CsvRow next() {
        if (at >= content.length) {
            return null;
        }
        int firstLine = line;
        int start = at;
        flaw = null;
        var cells = new ArrayList<byte[]>();
        cells.add(cell());
        while (at < content.length && content[at] == separator) {
            at++;
            byte[] cell = cell();
            if (cells.size() < Limits.CELLS) {
                cells.add(cell);
            }
        }
        int end = at;
        if (at < content.length) {
            lineEnd();
        }
        return new CsvRow(firstLine, start, end, List.copyOf(cells), flaw);
    }

    private byte[] cell() {
        var cell = new ByteArrayOutputStream();
        boolean closed = false;
        if (at < content.length && content[at] == '"') {
            at++;
            quoted(cell);
            closed = true;
        }
        while (at < content.length && content[at] != separator && !atLineEnd()) {
            if (closed || content[at] == '"') {
                flaw = STRAY_QUOTE;
            }
            cell.write(content[at++]);
        }
        return cell.toByteArray();
    }

    private void quoted(ByteArrayOutputStream cell) {
        while (at < content.length) {
            if (content[at] != '"') {
                if (atLineEnd()) {
                    int first = at;
                    lineEnd();
                    cell.write(content, first, at - first);
                } else {
                    cell.write(content[at++]);
                }
            } else if (at + 1 < content.length && content[at + 1] == '"') {
                cell.write('"');
                at += 2;
            } else {
                at++;
                return;
            }
        }
        flaw = OPEN_QUOTE;
    }

    private boolean atLineEnd() {
        return content[at] == '\n' || content[at] == '\r';
    }

    private void lineEnd() {
        boolean pair = content[at] == '\r' && at + 1 < content.length && content[at + 1] == '\n';
        at += pair ? 2 : 1;
        line++;
    }
}
