package se.brygga.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.brygga.core.message.Source;

/** Reads codes/*.csv: a supplier's codes and what they mean here. */
final class CodeTable {

    private static final List<String> HEADER = List.of("source", "target", "comment");
    private static final String UNMAPPED = Source.UNMAPPED;

    private CodeTable() {}

    /** Returns source code to target code; the target of codes that are known to have none is 'unmapped'. */
    static Map<String, String> read(Path file, Problems problems) {
        Map<String, String> codes = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        int number = 0;
        for (String line : Utf8Text.read(file, problems).orElse("").lines().toList()) {
            number++;
            if (number == 1) {
                checkHeader(line, file, problems);
            } else if (!line.isBlank()) {
                row(new Row(file, number, line), codes, lines, problems);
            }
        }
        return codes;
    }

    private record Row(Path file, int number, String line) {}

    private static void checkHeader(String line, Path file, Problems problems) {
        if (!cells(line).equals(HEADER)) {
            problems.add(file, 1, "the first line must be 'source;target;comment'. Write it so.");
        }
    }

    private static void row(Row row, Map<String, String> codes, Map<String, Integer> lines, Problems problems) {
        List<String> cells = cells(row.line());
        if (cells.size() != HEADER.size()) {
            problems.add(
                    row.file(),
                    row.number(),
                    "this line has " + cells.size() + " columns, not 3. Write 'source;target;comment', also with an"
                            + " empty comment; a comment with ';' stands in double quotes.");
            return;
        }
        String source = cells.get(0);
        String target = cells.get(1);
        Integer earlier = lines.putIfAbsent(source, row.number());
        if (source.isEmpty()) {
            problems.add(row.file(), row.number(), "the source code is empty. Write it, or remove the line.");
        } else if (earlier != null) {
            problems.add(
                    row.file(),
                    row.number(),
                    "code '" + source + "' stands in line " + earlier + " already. Keep one of them.");
        } else if (target.isEmpty()) {
            problems.add(
                    row.file(),
                    row.number(),
                    "code '" + source + "' has no target code. Add a target or map it to '" + UNMAPPED + "'.");
        } else {
            codes.put(source, target);
        }
    }

    /** Splits a line at semicolons; a cell in double quotes may hold semicolons. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
