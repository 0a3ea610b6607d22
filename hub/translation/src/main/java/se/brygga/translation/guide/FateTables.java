package se.brygga.translation.guide;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of the fields of one type of message: a table for each segment or resource. Not safe for several threads. */
final class FateTables {

    static final String UNMAPPED = "not mapped";

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** By table, field and fate: the events or formats in which samples show it. */
    private final Map<String, Map<String, Map<String, Set<String>>>> tables = new LinkedHashMap<>();

    private final Set<String> events = new TreeSet<>();

    /** Notes what became of a field in a message of this event or format. */
    void note(FieldName field, String fate, String event) {
        tables.computeIfAbsent(field.table(), table -> new LinkedHashMap<>())
                .computeIfAbsent(field.name(), name -> new LinkedHashMap<>())
                .computeIfAbsent(fate, text -> new TreeSet<>())
                .add(event);
        events.add(event);
    }

    /** Returns the tables as Markdown; segments that nobody knows, such as Z-segments, are left out. */
    String markdown(String fieldHeading, String fateHeading) {
        var text = new StringBuilder();
        if (!events.equals(Set.of(""))) {
            text.append("Seen in: ").append(String.join(", ", events)).append(".\n\n");
        }
        tables.forEach((name, rows) -> {
            boolean known = rows.values().stream()
                    .flatMap(fates -> fates.keySet().stream())
                    .anyMatch(fate -> !fate.equals(UNMAPPED));
            if (known) {
                text.append(name.isEmpty() ? "" : "#### " + name + "\n\n");
                table(text, rows, List.of(fieldHeading, fateHeading));
            }
        });
        return text.toString();
    }

    private static void table(StringBuilder text, Map<String, Map<String, Set<String>>> rows, List<String> headings) {
        boolean differs = rows.values().stream()
                .anyMatch(fates -> fates.values().stream().anyMatch(events -> !events.equals(all(fates))));
        text.append("| ").append(String.join(" | ", headings)).append(differs ? " | only in |\n" : " |\n");
        text.append(differs ? "|---|---|---|\n" : "|---|---|\n");
        var sorted = new TreeMap<String, Map<String, Set<String>>>(Comparator.comparing(FateTables::sortable));
        sorted.putAll(rows);
        sorted.forEach((field, fates) -> new TreeMap<>(fates).forEach((fate, events) -> {
            text.append("| `").append(field).append("` | ").append(fate).append(" |");
            if (differs) {
                text.append(' ')
                        .append(events.equals(all(fates)) ? "" : String.join(", ", events) + ' ')
                        .append('|');
            }
            text.append('\n');
        }));
        text.append('\n');
    }

    private static Set<String> all(Map<String, Set<String>> fates) {
        Set<String> all = new TreeSet<>();
        fates.values().forEach(all::addAll);
        return all;
    }

    /** Field 10 comes after field 9. */
    private static String sortable(String field) {
        return NUMBER.matcher(field)
                .replaceAll(number -> Matcher.quoteReplacement(
                        "0".repeat(Math.max(0, 4 - number.group().length())) + number.group()));
    }
}
