package se.brygga.translation.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.brygga.core.message.Spelling;
import se.brygga.translation.SampleConnector;

/** The mapping guide says what the code does. */
class MappingGuideTest {

    private static final Path ROOT = Path.of(System.getProperty("brygga.root"));

    @Test
    void guideSaysWhatTheSamplesShow() throws IOException {
        List<GuideSamples> samples = SampleConnector.all().stream()
                .map(connector -> GuideSamples.of(ROOT, connector.format(), connector.source()))
                .toList();

        String text = MappingGuide.text(samples);

        assertThat(Files.readString(ROOT.resolve(MappingGuide.FILE)).equals(text))
                .as(MappingGuide.FILE + " no longer says what the samples show."
                        + " Write it anew with './brygga approve --guide' and read the difference.")
                .isTrue();
    }

    @Test
    void repetitionsAreOneField() {
        assertThat(FieldName.of("NK1(2)-3(4).1")).isEqualTo(new FieldName("NK1", "NK1-3.1"));
        assertThat(FieldName.of("Organization(2).identifier[1].value"))
                .isEqualTo(new FieldName("Organization", "Organization.identifier.value"));
        assertThat(FieldName.municipal("/parts/0/code", Spelling.CANONICAL)).isEqualTo(new FieldName("", "parts/code"));
    }

    @Test
    void fieldTenComesAfterFieldNine() {
        var tables = new FateTables();
        tables.note(FieldName.of("PID-10"), "dropped: NOT_NEEDED", "A01");
        tables.note(FieldName.of("PID-9"), FateTables.UNMAPPED, "A01");
        tables.note(FieldName.of("ZPV-1"), FateTables.UNMAPPED, "A01");

        assertThat(tables.markdown("field", "FHIR element")).isEqualTo("""
                Seen in: A01.

                #### PID

                | field | FHIR element |
                |---|---|
                | `PID-9` | not mapped |
                | `PID-10` | dropped: NOT_NEEDED |

                """);
    }

    @Test
    void whatOnlySomeEventsShowIsSaid() {
        var tables = new FateTables();
        tables.note(FieldName.of("EVN-2"), "`Provenance.recorded`", "A01");
        tables.note(FieldName.of("EVN-2"), "dropped: NOT_NEEDED", "A08");

        assertThat(tables.markdown("field", "FHIR element"))
                .contains("| field | FHIR element | only in |")
                .contains("| `EVN-2` | dropped: NOT_NEEDED | A08 |")
                .contains("| `EVN-2` | `Provenance.recorded` | A01 |");
    }
}
