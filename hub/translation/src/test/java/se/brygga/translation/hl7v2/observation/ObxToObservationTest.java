package se.brygga.translation.hl7v2.observation;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.Hl7Text;

class ObxToObservationTest {

    private static final String OBR = "OBR|1||L1^LAB|PANEL^Panel^L";

    @ParameterizedTest(name = "OBX-11 {0} is {1}")
    @CsvSource({
        "O,registered", "I,registered", "P,preliminary", "R,preliminary", "S,preliminary", "F,final", "U,final",
        "C,corrected", "A,amended", "D,entered-in-error", "W,entered-in-error", "X,cancelled", "N,final", "Q,unknown"
    })
    void statusFollowsTable0085(String sent, String expected) {
        assertThat(observation("OBX|1|NM|HB^Hb^L||134|g/L|||||" + sent)
                        .getStatus()
                        .toCode())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"4.10,4.10", "'5,9',5.9", "-3,-3", "+7,7", ".5,0.5", "12.,12", "000012,12"})
    void numberKeepsItsDigits(String sent, String expected) {
        Quantity quantity =
                observation("OBX|1|NM|HB^Hb^L||" + sent + "|g/L|||||F").getValueQuantity();

        assertThat(quantity.getValue()).isEqualTo(expected);
        assertThat(quantity.getUnit()).isEqualTo("g/L");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<5", "1E999999999", "fem", "1,000.5", "--1", "9999999999999999999999"})
    void whatIsNoNumberIsKeptAsTextWithItsUnit(String sent) {
        assertThat(observation("OBX|1|NM|HB^Hb^L||" + sent + "|g/L|||||F")
                        .getValueStringType()
                        .getValue())
                .isEqualTo(sent + " g/L");
    }

    @Test
    void unitIsACodeOnlyIfItsSystemIsKnown() {
        Quantity ucum =
                observation("OBX|1|NM|HB^Hb^L||1|g/L^gram per liter^UCUM|||||F").getValueQuantity();
        Quantity local =
                observation("OBX|1|NM|HB^Hb^L||1|GL^gram per liter^L|||||F").getValueQuantity();

        assertThat(ucum.getCode()).isEqualTo("g/L");
        assertThat(ucum.getSystem()).isEqualTo("http://unitsofmeasure.org");
        assertThat(ucum.getUnit()).isEqualTo("gram per liter");
        assertThat(local.hasCode()).isFalse();
        assertThat(local.getUnit()).isEqualTo("gram per liter");
    }

    @Test
    void alternateUnitOfUcumGivesTheCode() {
        Quantity quantity =
                observation("OBX|1|NM|HB^Hb^L||1|GL^gram^L^g/L^gram^UCUM|||||F").getValueQuantity();

        assertThat(quantity.getCode()).isEqualTo("g/L");
        assertThat(quantity.getUnit()).isEqualTo("gram");
    }

    @Test
    void everyInterpretationIsKeptAndTheSendersOwnStays() {
        Observation observation = observation("OBX|1|NM|HB^Hb^L||1|||HH~ZZ~X^Egen^99LAB|||F");

        assertThat(observation.getInterpretation())
                .extracting(one -> one.getCodingFirstRep().getSystem() + "#"
                        + one.getCodingFirstRep().getCode())
                .containsExactly(
                        "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#HH",
                        "http://terminology.hl7.org/CodeSystem/v2-0078#ZZ",
                        "null#X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NM", "ST", "CWE", "ED", "RP", "SN", "DTM", "TM", "NR", "ZZ", ""})
    void valueThatIsMissingHasAReason(String type) {
        Observation observation = observation("OBX|1|" + type + "|HB^Hb^L||||||||F");

        assertThat(observation.hasValue()).isFalse();
        assertThat(observation.getDataAbsentReason().getCodingFirstRep().getCode())
                .isEqualTo("unknown");
    }

    @Test
    void codeThatIsMissingIsSaidToBe() {
        Hl7Text message = Hl7Text.of("ORU^R01", OBR, "OBX|1|NM|||1||||||F");

        assertThat(message.only(Observation.class).getCode().hasExtension()).isTrue();
        assertThat(message.translated().losses().warnings()).containsEntry("OBX-3", "CODE_MISSING");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "^application^pdf^Base64^SGVq, application/pdf, Hej",
        "^TEXT^PDF^Base64^SGVq, application/pdf, Hej",
        "^IM^JPEG^Hex^48656a, image/jpeg, Hej",
        "^text^plain^A^Hej, text/plain, Hej",
        "^AP^Octet-stream^Base64^SGVq, application/octet-stream, Hej",
        "^^^Base64^SGVq, application/octet-stream, Hej"
    })
    void encapsulatedContentIsAnAttachment(String sent, String type, String content) {
        Attachment attachment = (Attachment) observation("OBX|1|ED|D^D^L||" + sent + "||||||F")
                .getExtensionByUrl(Canonical.VALUE_ATTACHMENT)
                .getValue();

        assertThat(attachment.getContentType()).isEqualTo(type);
        assertThat(attachment.getData()).asString().isEqualTo(content);
    }

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource({
        "^application^pdf^Base64^SGV#, OBX-5.5 BASE64_MALFORMED",
        "^application^pdf^Base64^SGVqA, OBX-5.5 BASE64_MALFORMED",
        "^application^pdf^Hex^4G, OBX-5.5 HEX_MALFORMED",
        "^application^pdf^Zip^4G, OBX-5.4 ENCODING_UNKNOWN"
    })
    void contentThatCannotBeDecodedIsRefused(String sent, String expected) {
        assertThat(Hl7Text.of("ORU^R01", OBR, "OBX|1|ED|D^D^L||" + sent + "||||||F")
                        .refusal())
                .isEqualTo(expected);
    }

    @Test
    void absurdSizesAreRefused() {
        String large = "A".repeat(4 * (10 * 1024 * 1024 / 3 + 2));
        String many = "1~".repeat(10_000) + "1";
        String text = "x".repeat(1_100_000);

        assertThat(Hl7Text.of("ORU^R01", OBR, "OBX|1|ED|D^D^L||^application^pdf^Base64^" + large)
                        .refusal())
                .isEqualTo("OBX-5.5 ATTACHMENT_TOO_LARGE");
        assertThat(Hl7Text.of("ORU^R01", OBR, "OBX|1|NM|D^D^L||" + many).refusal())
                .isEqualTo("OBX-5 REPETITIONS_TOO_MANY");
        assertThat(Hl7Text.of("ORU^R01", OBR, "OBX|1|TX|D^D^L||" + text).refusal())
                .isEqualTo("OBX-5 VALUE_TOO_LONG");
    }

    private static Observation observation(String obx) {
        return Hl7Text.of("ORU^R01", OBR, obx).only(Observation.class);
    }
}
