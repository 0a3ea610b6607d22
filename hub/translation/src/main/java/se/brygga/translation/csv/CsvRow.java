package se.brygga.translation.csv;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param line line in the file where it begins, from 1
 * @param start offset of its first byte
 * @param end offset behind its last byte, without the line end
 * @param cells its cells, unquoted, still encoded
 * @param flaw code of what is wrong with its quotes; null if nothing is
 */
record CsvRow(int line, int start, int end, List<byte[]> cells, String flaw) {

    /** Tells if the line was blank. */
    boolean isBlank() {
        return start == end;
    }
}
