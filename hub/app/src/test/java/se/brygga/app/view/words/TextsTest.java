package se.brygga.app.view.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.brygga.app.view.patient.Notice;
import se.brygga.app.view.section.SectionKind;
import se.brygga.app.view.source.ChipState;

/** Every text of the view is there in both languages: a missing key fails the build (view.md 2.9). */
class TextsTest {

    private static final Path APP = Path.of(System.getProperty("brygga.root"), "hub/app/src/main");
    private static final Pattern IN_TEMPLATE = Pattern.compile("w\\.get\\('([a-z][\\w.-]*)'(?! \\+)");
    private static final Pattern IN_JAVA =
            Pattern.compile("(?:words\\(\\)|words)\\s*\\.get\\(\\s*\"([a-z][\\w.-]*)\"(?! \\+)");
    private static final Pattern IN_CHART = Pattern.compile("wording\\.get\\(\"([a-z][\\w.-]*)\"(?! \\+)");

    @Test
    void bothLanguagesHaveTheSameKeysAndNoTextIsEmpty() {
        assertThat(texts("sv").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
        for (String language : List.of("sv", "en")) {
            assertThat(texts(language).values())
                    .noneMatch(text -> text.toString().isBlank());
        }
    }

    @Test
    void everyKeyThatIsAskedForIsThere() {
        Set<String> asked = new TreeSet<>();
        collect(asked, APP.resolve("resources/templates/view"), IN_TEMPLATE, "");
        collect(asked, APP.resolve("java/se/brygga/app/view"), IN_JAVA, "");
        collect(asked, APP.resolve("java/se/brygga/app/view/chart"), IN_CHART, "chart.");
        for (SectionKind kind : SectionKind.values()) {
            asked.add("section." + kind.code());
            kind.columns().forEach(column -> asked.add("column." + column));
        }
        Stream.of(ChipState.values()).forEach(state -> asked.add("chip." + state));
        Stream.of(Notice.Kind.values()).forEach(kind -> asked.add("notice." + kind.code()));
        Stream.of("none", "consent-user", "consent-unit", "child", "incapacity", "emergency")
                .forEach(code -> asked.add("ground." + code));
        assertThat(asked).hasSizeGreaterThan(150);
        assertThat(texts("sv").stringPropertyNames()).containsAll(asked);
    }

    @Test
    void everyFhirStatusThatSectionsShowHasAWord() {
        Set<String> keys = texts("sv").stringPropertyNames();
        Stream.of(org.hl7.fhir.r4.model.Encounter.EncounterStatus.values())
                .filter(status -> status != org.hl7.fhir.r4.model.Encounter.EncounterStatus.NULL)
                .forEach(status -> assertThat(keys).contains("status." + status.toCode()));
        Stream.of(org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus.values())
                .filter(status -> !status.name().equals("NULL"))
                .forEach(status -> assertThat(keys).contains("status." + status.toCode()));
    }

    private static void collect(Set<String> asked, Path folder, Pattern pattern, String before) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Matcher found = pattern.matcher(read(file));
                while (found.find()) {
                    asked.add(before + found.group(1));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(
                APP.resolve("resources/texts/view_" + language.toLowerCase(Locale.ROOT) + ".properties"))) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
