package se.brygga.translation.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import se.brygga.core.terminology.CodeMap;

/** The code tables of the product in short. */
final class ConceptMaps {

    private static final String INDEX = "concept-maps/index.txt";
    private static final int SHOWN = 12;

    private ConceptMaps() {}

    /** Returns a table with a line for each concept map: its first codes, and where the rest is. */
    static String markdown() {
        return names().stream()
                .map(name ->
                        "| [" + name + "](../fhir-profiles/concept-maps/" + name + ".json) | " + codes(name) + " |\n")
                .collect(Collectors.joining("", "| table | codes |\n|---|---|\n", "\n"));
    }

    private static String codes(String name) {
        var targets = CodeMap.named(name).targets();
        String first = targets.entrySet().stream()
                .limit(SHOWN)
                .map(entry -> '`' + entry.getKey() + "` → `" + entry.getValue().code() + '`')
                .collect(Collectors.joining(", "));
        return targets.size() > SHOWN ? first + " and " + (targets.size() - SHOWN) + " more" : first;
    }

    private static List<String> names() {
        try (InputStream in = CodeMap.class.getClassLoader().getResourceAsStream(INDEX)) {
            if (in == null) {
                throw new IllegalStateException(INDEX + " is not on the class path; it belongs to fhir-profiles");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace(".json", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(INDEX + " cannot be read", e);
        }
    }
}
