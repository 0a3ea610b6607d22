package se.brygga.app.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.Node;
import se.brygga.core.message.Spelling;
import se.brygga.core.message.TimePatterns;
import se.brygga.translation.municipal.Columns;
import se.brygga.translation.municipal.Kinds;

/** Reads how a municipal system spells, from the block {@code intake} or {@code delivery} of a connector.yml. */
final class SpellingBlock {

    /** The keys that belong to the spelling. */
    static final Set<String> KEYS = Set.of("columns", "separator", "dates", "times", "decimal", "list");

    private static final Set<String> OF_FILES = Set.of("separator", "decimal", "list");
    private static final Map<String, Character> SEPARATORS = Map.of(";", ';', ",", ',', "|", '|', "tab", '\t');

    private SpellingBlock() {}

    /** Reads the keys of the spelling out of the block; {@code format} is the one that the block names. */
    static Spelling read(YamlFile file, Section section, String format) {
        for (String key : section.keys()) {
            if (OF_FILES.contains(key) && !format.equals("csv")) {
                section.problem(key, "key '" + key + "' is for format csv only. Remove the line.");
            }
        }
        char separator = SEPARATORS.get(section.choice("separator", ";", SEPARATORS.keySet()));
        char list = section.value("list", '|', "one sign such as '|' or '#'", SpellingBlock::sign);
        if (list == separator) {
            String written = section.block("list").isPresent() ? "list" : "separator";
            section.problem(written, "'list' and 'separator' are the same sign. Choose another one for 'list'.");
        }
        return new Spelling(
                columns(file, section.block("columns")),
                separator,
                patterns(section, "dates", "dd.MM.yyyy", TimePatterns::ofDates),
                patterns(section, "times", "yyyy-MM-dd HH:mm", TimePatterns::ofTimes),
                section.choice("decimal", "", Set.of(",", ".")),
                list);
    }

    /** A name for one kind alone may stand beside those for all of them, but not twice in the same message. */
    private static void checkNames(String kind, Map<String, String> columns, Section section) {
        try {
            Columns.of(columns, kind);
        } catch (IllegalArgumentException e) {
            columns.keySet().stream()
                    .filter(field -> field.startsWith(kind + '.'))
                    .findFirst()
                    .ifPresent(field -> section.problem(field, e.getMessage() + " in " + kind + ". Mend one of them."));
        }
    }

    private static char sign(String text) {
        if (text.length() != 1 || Character.isLetterOrDigit(text.charAt(0)) || "\"\\'=+-@.".contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text.charAt(0);
    }

    private static List<String> patterns(Section section, String key, String example, Consumer<String> check) {
        List<String> patterns = new ArrayList<>();
        for (String pattern : section.words(key)) {
            try {
                check.accept(pattern);
                patterns.add(pattern);
            } catch (IllegalArgumentException e) {
                section.problem(
                        key,
                        "pattern '" + pattern + "' does not tell " + key + " whole. Write one such as '" + example
                                + "'.");
            }
        }
        return List.copyOf(patterns);
    }

    private static Map<String, String> columns(YamlFile file, Optional<Node> block) {
        Map<String, String> columns = new LinkedHashMap<>();
        if (block.isEmpty()) {
            return columns;
        }
        Section section = Section.open(file, block.get());
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : section.keys()) {
            section.scalar(field).ifPresent(column -> {
                String inside = field.substring(0, field.lastIndexOf('.') + 1);
                if (fields.put(inside + column, field) != null) {
                    section.problem(field, "column '" + column + "' feeds two fields. Keep one of them.");
                }
                columns.put(field, column);
            });
        }
        Kinds.taken().forEach(kind -> checkNames(kind, columns, section));
        return columns;
    }
}
