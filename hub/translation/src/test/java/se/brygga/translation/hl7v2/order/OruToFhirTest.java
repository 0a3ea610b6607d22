package se.brygga.translation.hl7v2.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Specimen;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.translation.hl7v2.Hl7Text;

class OruToFhirTest {

    private static final String OBX = "OBX|1|NM|HB^Hb^L||134|g/L|||||F";

    @Test
    void correctionHasTheIdsOfWhatItCorrects() {
        List<String> first = ids("OBR|1|P1^M|L1^LAB|HB^Hb^L|||20260201|||||||||||||||20260201100000|||F", OBX);
        List<String> second = ids(
                "OBR|1|P1^M|L1^LAB|HB^Hb^L|||20260201|||||||||||||||20260202100000|||C",
                "OBX|1|NM|HB^Hb^L||143|g/L|||||C");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void reportsOfOneNumberAreToldApartByTheirCode() {
        Hl7Text message =
                Hl7Text.of("ORU^R01", "OBR|1|P1|L1|A^A^L", OBX, "OBR|2|P1|L1|B^B^L", OBX, "OBR|3|P1|L1|B^B^L", OBX);

        assertThat(message.translated().resources()).extracting(Resource::getId).doesNotHaveDuplicates();
        assertThat(message.all(DiagnosticReport.class)).hasSize(3);
        assertThat(message.all(Observation.class)).hasSize(3);
    }

    @Test
    void everyReferenceWithinTheMessageHasItsResource() {
        Hl7Text message =
                Hl7Text.of("ORU^R01", "OBR|1|P1|L1|A^A^L", OBX, "SPM|1|^S1||BLD", "OBX|1|ST|FARG^Farg^L||gul||||||F");
        DiagnosticReport report = message.only(DiagnosticReport.class);

        assertThat(report.getBasedOnFirstRep().getReference())
                .isEqualTo(
                        "ServiceRequest/" + message.only(ServiceRequest.class).getIdPart());
        assertThat(report.getSpecimenFirstRep().getReference())
                .isEqualTo("Specimen/" + message.only(Specimen.class).getIdPart());
        assertThat(report.getResult()).hasSize(1);
        assertThat(message.all(Observation.class)).allMatch(Observation::hasSpecimen);
    }

    /** OBR-22, else OBX-19, else OBX-14, else MSH-7. */
    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "20260204100000,20260203,20260202,2026-02-04T09:00:00Z",
        ",20260203120000,20260202,2026-02-03T11:00:00Z",
        ",,20260202120000,2026-02-02T11:00:00Z",
        ",,,2026-03-01T10:59:00Z"
    })
    void newerIsWhatWasReportedLater(String reported, String analysed, String observed, String expected) {
        Hl7Text message = Hl7Text.of(
                "ORU^R01",
                "OBR|1||L1|A^A^L" + "|".repeat(18) + text(reported),
                "OBX|1|NM|HB^Hb^L||134|g/L|||||F|||" + text(observed) + "|||||" + text(analysed));

        assertThat(message.translated().at()).hasToString(expected);
    }

    @Test
    void periodThatEndsBeforeItStartsKeepsItsStart() {
        Hl7Text message = Hl7Text.of(
                "ORU^R01",
                "OBR|1||L1|A^A^L|||20260202|20260201",
                "OBX|1|DR|A^A^L||20260202^20260201||||||F",
                "TQ1|1||||||20260202|20260201",
                "SPM|1|^S1||BLD|||||||||||||20260202^20260201");
        for (String place : List.of("OBR-8", "OBX-5.2", "TQ1-8", "SPM-17.2")) {
            assertThat(message.translated().losses().warnings()).containsEntry(place, "PERIOD_REVERSED");
        }
    }

    @Test
    void resultsOutsideOfAReportAreTakenWithAWarning() {
        Hl7Text message = Hl7Text.of("ORU^R01", OBX, "OBR|1||L1|A^A^L", OBX);

        assertThat(message.all(Observation.class)).hasSize(2);
        assertThat(message.only(DiagnosticReport.class).getResult()).hasSize(1);
        assertThat(message.translated().losses().warnings()).containsEntry("OBX", "OBX_WITHOUT_OBR");
    }

    @Test
    void orderWithoutObrIsRefused() {
        assertThat(Hl7Text.of("ORU^R01", OBX).refusal()).isEqualTo("OBR OBR_MISSING");
        assertThat(Hl7Text.of("ORU^R01", "OBR|1||L1|A^A^L", OBX, "ORC|RE|P2", OBX)
                        .refusal())
                .isEqualTo("ORC OBR_MISSING");
    }

    @Test
    void groupsOfResultsThatTellNothingStayApart() {
        Hl7Text message = Hl7Text.of(
                "ORU^R01", "OBR|1||L1|CBC^Blodstatus^L", "OBX|1|NM|A^A^L|1|1||||||F", "OBX|2|NM|B^B^L|1|2||||||F");

        assertThat(message.all(Observation.class)).hasSize(2).noneMatch(Observation::hasComponent);
    }

    @Test
    void severalThousandResultsAreTakenAndTenThousandRefused() {
        List<String> segments = new ArrayList<>(List.of("OBR|1||L1|A^A^L"));
        for (int i = 1; i <= 4_900; i++) {
            segments.add("OBX|" + i + "|NM|HB^Hb^L|" + i % 7 + "|134|g/L|||||F");
        }
        Hl7Text message = new Hl7Text("ORU^R01", segments);
        List<String> more = new ArrayList<>(segments);
        more.addAll(segments.subList(1, 4_900));

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(message.all(Observation.class))
                .hasSizeGreaterThan(4_899));
        assertThat(new Hl7Text("ORU^R01", more).refusal()).isEqualTo("MSH SEGMENTS_TOO_MANY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OBX|1|CWE|A^A^L||#",
                "OBX|1|TX|A^A^L||#",
                "OBX|1|NM|#||1",
                "OBX|1|NM|A||1||#|#",
                "OBX|1|NM|A||1||||||F||||A^B|#|#|#||#",
                "NTE|1||#||#",
                "SPM|1|#|#|#||#|||||||||#||||||||#|||#",
                "DG1|1||#",
                "TQ1|1||||||||#",
                "OBR|2||L2|A||||||#|||#||#|#|||||||||||||||#|#|#|#|||||#",
                "ORC|NW|P#|||||#|#||||#||||#|||||#|#|#"
            })
    void hostileRepetitionTakesNoLongTime(String pattern) {
        for (String repeated : List.of("a~".repeat(60_000), "a^".repeat(60_000), "a&".repeat(60_000))) {
            String segment = pattern.replace("#", repeated);
            Hl7Text message = Hl7Text.of("ORU^R01", "OBR|1||L1|A^A^L", segment);

            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                try {
                    assertThat(message.translated().resources()).isNotEmpty();
                } catch (Untranslatable e) {
                    assertThat(e.code()).matches("[A-Z0-9_]+");
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"R30", "R31", "R32"})
    void pointOfCareResultsAreTakenToo(String event) {
        assertThat(Hl7Text.of("ORU^" + event, "OBR|1||L1|A^A^L", OBX).all(DiagnosticReport.class))
                .hasSize(1);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static List<String> ids(String... segments) {
        return Hl7Text.of("ORU^R01", segments).translated().resources().stream()
                .map(Resource::getId)
                .toList();
    }
}
