package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.brygga.app.fhir.allowed.Allowed;
import se.brygga.app.fhir.allowed.Persons;

/** The table in docs/fhir-api.md says what the API does. */
class AllowListGuideTest {

    private static final Path GUIDE = Path.of(System.getProperty("brygga.root")).resolve("docs/fhir-api.md");
    private static final String BEGINS = "<!-- allow-list -->\n";
    private static final String ENDS = "<!-- end of allow-list -->";

    @Test
    void guideHasTheAllowListAsItIs() throws IOException {
        String guide = Files.readString(GUIDE);
        String table = guide.substring(guide.indexOf(BEGINS) + BEGINS.length(), guide.indexOf(ENDS));

        assertThat(table)
                .as("The table of searches in docs/fhir-api.md is out of date. Replace it by the one expected here.")
                .isEqualTo(table());
    }

    private static String table() {
        return "| type | of whom | parameters | `_sort` | `_include` | only for |\n|---|---|---|---|---|---|\n"
                + Arrays.stream(Allowed.values()).map(AllowListGuideTest::row).collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String row(Allowed allowed) {
        if (!allowed.searched()) {
            return "| " + allowed.type() + " | read by id alone | | | | |";
        }
        String parameters = allowed.parameters().stream()
                .map(one -> "`" + one.name() + "` " + one.type().toCode())
                .collect(Collectors.joining(", "));
        String includes = allowed.includes().keySet().stream()
                .map(path -> "`" + allowed.type() + ":" + path + "`")
                .collect(Collectors.joining(", "));
        return "| " + allowed.type() + " | " + persons(allowed.persons()) + " | " + parameters + " | "
                + allowed.sorts().stream().map(one -> "`" + one + "`").collect(Collectors.joining(", ")) + " | "
                + includes + " | "
                + allowed.role()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .orElse("") + " |";
    }

    private static String persons(Persons persons) {
        return switch (persons) {
            case ONE -> "one: `patient` is needed";
            case BY_IDENTIFIER -> "one: `POST _search` with `identifier`";
            case OWN_UNIT -> "`patient`, or all of the own unit";
            case ANY -> "`patient`, or anybody";
            case NONE -> "nobody";
        };
    }
}
