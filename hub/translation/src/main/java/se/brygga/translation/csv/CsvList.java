package se.brygga.translation.csv;

import java.util.ArrayList;
import java.util.List;
import se.brygga.translation.municipal.Limits;

/** A list in one cell: its items apart by one sign; that sign inside an item, or a backslash, has a backslash before it. */
final class CsvList {

    private static final char ESCAPE = '\\';

    private CsvList() {}

    /** Returns the items, no more than one above {@link Limits#LEAVES}; a backslash before anything else is itself. */
    static List<String> split(String text, char separator) {
        var items = new ArrayList<String>();
        var item = new StringBuilder();
        for (int i = 0; i < text.length() && items.size() <= Limits.LEAVES; i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (c == ESCAPE && (next == separator || next == ESCAPE)) {
                item.append(next);
                i++;
            } else if (c == separator) {
                items.add(item.toString());
                item.setLength(0);
            } else {
                item.append(c);
            }
        }
        items.add(item.toString());
        return items;
    }

    static String join(List<String> items, char separator) {
        return String.join(
                String.valueOf(separator),
                items.stream().map(item -> escaped(item, separator)).toList());
    }

    private static String escaped(String item, char separator) {
        return item.replace("\\", "\\\\").replace(String.valueOf(separator), ESCAPE + String.valueOf(separator));
    }
}
