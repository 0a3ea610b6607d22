package se.brygga.translation.hl7v2.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.DocumentReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.translation.hl7v2.Hl7Text;

class MdmToFhirTest {

    private static final String EVN = "EVN||20260227150000";
    private static final String TXA = "TXA|1|DS^Epikris^L||||||||||D1^M|D0^M||||LA|U|AV";
    private static final String OBX = "OBX|1|TX|A^Anamnes^L||Rad ett";

    @Test
    void linesOfOneHeadingAreOneTextAndHeadingsAreApart() {
        Hl7Text message =
                Hl7Text.of("MDM^T02", EVN, TXA, OBX, "OBX|2|TX|A^Anamnes^L||Rad två", "OBX|3|TX|S^Status^L||Gott");

        assertThat(message.all(Binary.class))
                .extracting(binary -> new String(binary.getData(), UTF_8))
                .containsExactly("Rad ett\nRad två", "Gott");
        assertThat(message.only(DocumentReference.class).getContent())
                .extracting(content -> content.getAttachment().getTitle())
                .containsExactly("Anamnes", "Status");
    }

    @Test
    void attachmentPointsToItsBytesWithSizeAndHash() {
        Hl7Text message = Hl7Text.of("MDM^T02", EVN, TXA, "OBX|1|ED|D^D^L||^application^pdf^Base64^SGVq");
        var attachment =
                message.only(DocumentReference.class).getContentFirstRep().getAttachment();

        assertThat(attachment.getUrl())
                .isEqualTo("Binary/" + message.only(Binary.class).getIdPart());
        assertThat(attachment.getSize()).isEqualTo(3);
        assertThat(attachment.getHash()).hasSize(20);
        assertThat(attachment.hasData()).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"T02,appends", "T04,appends", "T06,appends", "T08,replaces", "T10,replaces"})
    void parentIsWhatTheEventSays(String event, String expected) {
        DocumentReference document = Hl7Text.of("MDM^" + event, EVN, TXA, OBX).only(DocumentReference.class);

        assertThat(document.hasRelatesTo()).isEqualTo(expected != null);
        if (expected != null) {
            assertThat(document.getRelatesToFirstRep().getCode().toCode()).isEqualTo(expected);
        }
    }

    @Test
    void documentThatReplacesItselfIsNotRelatedToItself() {
        assertThat(Hl7Text.of("MDM^T08", EVN, "TXA|1|DS||||||||||D1^M|D1^M", OBX)
                        .only(DocumentReference.class)
                        .hasRelatesTo())
                .isFalse();
    }

    @Test
    void withdrawnContentIsNotFinal() {
        String txa = "TXA|1|DS||||||||||D1^M|||||LA";
        DocumentReference document =
                Hl7Text.of("MDM^T02", EVN, txa, "OBX|1|TX|A^A^L||Text||||||W").only(DocumentReference.class);

        assertThat(document.getDocStatus().toCode()).isEqualTo("entered-in-error");
    }

    @Test
    void notesDescribeTheDocument() {
        assertThat(Hl7Text.of("MDM^T02", EVN, TXA, OBX, "NTE|1||Obs allergi")
                        .only(DocumentReference.class)
                        .getDescription())
                .endsWith("Obs allergi");
    }

    @Test
    void pointerKeepsItsWholeAddress() {
        DocumentReference document = Hl7Text.of(
                        "MDM^T02", EVN, TXA, "OBX|1|RP|A^A^L||https://ehr.example/doc?id=1&part=2^^AP^PDF||||||F")
                .only(DocumentReference.class);

        assertThat(document.getContentFirstRep().getAttachment().getUrl())
                .isEqualTo("https://ehr.example/doc?id=1&part=2");
    }

    @Test
    void timeKeepsItsOffset() {
        DocumentReference document = Hl7Text.of("MDM^T02", EVN, "TXA|1|DS||||20260227120000+0530||||||D1^M", OBX)
                .only(DocumentReference.class);

        assertThat(document.getDateElement().getValueAsString()).endsWith("+05:30");
    }

    @Test
    void cancelledDocumentKeepsItsIdAndIsInError() {
        DocumentReference sent = Hl7Text.of("MDM^T02", EVN, TXA, OBX).only(DocumentReference.class);
        DocumentReference cancelled = Hl7Text.of("MDM^T11", EVN, TXA).only(DocumentReference.class);

        assertThat(cancelled.getIdPart()).isEqualTo(sent.getIdPart());
        assertThat(cancelled.getStatus().toCode()).isEqualTo("entered-in-error");
        assertThat(cancelled.getContent()).hasSize(1);
    }

    @Test
    void newerIsWhatTheEventRecordedLater() {
        assertThat(Hl7Text.of("MDM^T02", EVN, TXA, OBX).translated().at()).hasToString("2026-02-27T14:00:00Z");
        assertThat(Hl7Text.of("MDM^T02", TXA, OBX).translated().at()).hasToString("2026-03-01T10:59:00Z");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'TXA|1|DS||||||||||', TXA-12 TXA12_MISSING",
        "'TXA|1|DS||||||||||D1||||||ZZ', TXA-18 CONFIDENTIALITY_UNKNOWN"
    })
    void documentThatNobodyCouldNameOrProtectIsRefused(String txa, String expected) {
        assertThat(Hl7Text.of("MDM^T02", EVN, txa, OBX).refusal()).isEqualTo(expected);
    }

    @Test
    void documentWithoutContentIsRefused() {
        assertThat(Hl7Text.of("MDM^T02", EVN, TXA, "OBX|1|TX|A^A^L||").refusal())
                .isEqualTo("OBX-5 BODY_MISSING");
        assertThat(Hl7Text.of("MDM^T02", EVN, TXA).refusal()).isEqualTo("OBX OBX_MISSING");
        assertThat(Hl7Text.of("MDM^T02", EVN, TXA, OBX, TXA).refusal()).isEqualTo("TXA(2) TXA_TWICE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T01", "T03", "T05", "T07", "T09"})
    void documentsWithoutBodyAreNotTaken(String event) {
        assertThat(Hl7Text.of("MDM^" + event, EVN, TXA).refusal()).isEqualTo("MSH-9.2 EVENT_UNKNOWN");
    }
}
