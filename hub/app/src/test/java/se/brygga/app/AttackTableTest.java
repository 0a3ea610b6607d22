package se.brygga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of attacks in docs/security.md says which tests there are. */
class AttackTableTest {

    private static final Path ROOT = Path.of(System.getProperty("brygga.root"));
    private static final int ROWS = 106;
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern CASE = Pattern.compile("void (case\\d{3}\\w*)");
    private static final Pattern NUMBER = Pattern.compile("(?:case|And|Case)(\\d{3})");

    @Test
    void everyRowNamesATestOrSaysWhyThereIsNone() throws IOException {
        Map<Integer, String> rows = rows();

        assertThat(rows.keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ROWS).boxed().toList());
        assertThat(rows.values()).allMatch(cell -> !named(cell).isEmpty() || cell.length() > 15);
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> sources = sources();

        assertThat(rows().values().stream().flatMap(cell -> named(cell).stream()))
                .isNotEmpty()
                .allMatch(sources::containsKey);
    }

    @Test
    void everyTestOfARowIsNamed() throws IOException {
        Map<Integer, String> rows = rows();
        sources().forEach((name, source) -> {
            Matcher found = CASE.matcher(source);
            while (found.find()) {
                Matcher number = NUMBER.matcher(found.group(1));
                while (number.find()) {
                    int row = Integer.parseInt(number.group(1));
                    assertThat(named(rows.getOrDefault(row, "")))
                            .as("row " + row)
                            .contains(name);
                }
            }
        });
    }

    private static List<String> named(String cell) {
        List<String> names = new ArrayList<>();
        Matcher found = TEST.matcher(cell);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    private static Map<Integer, String> rows() throws IOException {
        Map<Integer, String> rows = new TreeMap<>();
        Matcher found = ROW.matcher(Files.readString(ROOT.resolve("docs/security.md")));
        while (found.find()) {
            rows.put(Integer.valueOf(found.group(1)), found.group(2));
        }
        return rows;
    }

    /** Every test class by its name. */
    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files =
                Stream.concat(Files.walk(ROOT.resolve("hub")), Files.walk(ROOT.resolve("fhir-profiles/src/test")))) {
            return files.filter(file -> file.toString().matches(".*/src/test/java/.*(Test|IT)\\.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            AttackTableTest::text,
                            (one, other) -> one + other));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
