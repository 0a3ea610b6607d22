package se.brygga.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of docs/conformance.md say which tests there are (view.md 4). */
class ConformanceTest {

    private static final Path ROOT = Path.of(System.getProperty("brygga.root"));
    private static final Map<String, Integer> CHECKS = Map.of("S", 33, "C", 9, "I", 8);
    private static final Pattern ROW =
            Pattern.compile("^\\| ([SCI]\\d+) \\| ([^|]+) \\|([^|]*)\\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

    @Test
    void everyCheckHasOneRowThatNamesTestsOrSaysWhyThereAreNone() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher found = ROW.matcher(table());
        while (found.find()) {
            String result = found.group(4);
            boolean tried =
                    result.startsWith("holds") && NAMED.matcher(found.group(3)).find();
            boolean none =
                    result.startsWith("not applicable: ") && found.group(3).isBlank();
            assertThat(tried || none).as(found.group(1)).isTrue();
            assertThat(rows.put(found.group(1), result)).as(found.group(1)).isNull();
        }
        assertThat(rows.keySet())
                .containsExactlyInAnyOrderElementsOf(CHECKS.entrySet().stream()
                        .flatMap(kind ->
                                IntStream.rangeClosed(1, kind.getValue()).mapToObj(n -> kind.getKey() + n))
                        .toList());
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        Matcher found = NAMED.matcher(table());
        int named = 0;
        while (found.find()) {
            named++;
            if (!isTest(sources.getOrDefault(found.group(1), ""), found.group(2))) {
                missing.add(found.group(1) + "." + found.group(2));
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(CHECKS.size());
    }

    /** Between the method before it and its own name stands the annotation. */
    private static boolean isTest(String source, String method) {
        Matcher named = Pattern.compile("\\n    [\\w<> ]+ " + method + "\\(").matcher(source);
        if (!named.find() || source.contains("@Disabled")) {
            return false;
        }
        String before = source.substring(source.lastIndexOf("\n    }\n", named.start()) + 1, named.start());
        return Pattern.compile("@(Test|ParameterizedTest|TestFactory)\\b")
                .matcher(before)
                .find();
    }

    @Test
    void everyTestThatIsNamedAfterACheckStandsInItsRow() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(table());
        while (row.find()) {
            rows.put(row.group(1), row.group(3));
        }
        Pattern check = Pattern.compile("void (([sci])(\\d{1,2})[A-Z]\\w*)\\(");
        List<String> missing = new ArrayList<>();
        sources().forEach((name, source) -> {
            Matcher found = check.matcher(source);
            while (found.find()) {
                String id = found.group(2).toUpperCase(java.util.Locale.ROOT) + Integer.parseInt(found.group(3));
                if (!rows.getOrDefault(id, "").contains("`" + name + "." + found.group(1) + "`")) {
                    missing.add(id + ": " + name + "." + found.group(1));
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    private static String table() throws IOException {
        return Files.readString(ROOT.resolve("docs/conformance.md"));
    }

    /** Every test class by its name. */
    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("hub"))) {
            return files.filter(file -> file.toString().matches(".*/src/test/java/.*(Test|IT)\\.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            ConformanceTest::text,
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
