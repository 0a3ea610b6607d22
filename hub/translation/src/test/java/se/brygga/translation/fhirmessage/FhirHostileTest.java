package se.brygga.translation.fhirmessage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;

/** Whatever comes, it is refused with a code and a place, or taken; nothing else happens. */
class FhirHostileTest {

    @Test
    void truncatedIsBadSyntax() throws IOException {
        String text = text("notification-stin");
        assertThat(refusal(text.substring(0, text.length() / 2))).isEqualTo("Bundle: MSG_BAD_SYNTAX");
    }

    @Test
    void wrongEncodingIsBadSyntax() throws IOException {
        byte[] latin = text("notification-stin").getBytes(ISO_8859_1);
        assertThat(refusal(FhirSources.takeOne(latin))).isEqualTo("Bundle: MSG_BAD_SYNTAX");
    }

    @Test
    void emptyAndAListAreRefused() {
        assertThat(refusal("")).isEqualTo("Bundle: MSG_BAD_SYNTAX");
        assertThat(refusal("[]")).isEqualTo("Bundle: MSG_JSON_OBJECT");
        assertThat(refusal("{}")).isEqualTo("Bundle: MSG_UNKNOWN_TYPE");
        assertThat(refusal("{\"resourceType\":\"Patient\"}")).isEqualTo("Bundle: MSG_RESOURCE_TYPE_MISMATCH");
        assertThat(refusal("{\"resourceType\":\"Bundle\"}")).isEqualTo("Bundle.type: MSG_RESOURCE_REQUIRED");
        assertThat(refusal("{\"resourceType\":\"Bundle\",\"type\":\"document\"}"))
                .isEqualTo("Bundle.type: MSG_PARAM_INVALID");
    }

    @Test
    void aNameWithoutLettersIsRefused() throws IOException {
        String text = text("notification-stin").replaceFirst("\"event(Coding)?\"\\s*:\\s*\\{", "$0\"\":\"x\",");
        assertThat(error(text)).isEqualTo("Bundle: MSG_BAD_FORMAT");
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsRefused() {
        assertThat(refusal("{\"resourceType\":\"Bundle\",\"total\":1e999999999}"))
                .contains("MSG_Element_To_Long");
    }

    @Test
    void tenThousandEntriesAreTooMany() {
        String many = "{\"resourceType\":\"Bundle\",\"type\":\"message\",\"entry\":["
                + "{\"fullUrl\":\"x\"},".repeat(10_000) + "{}]}";
        assertThat(refusal(many)).isEqualTo("Bundle.entry[2000]: MSG_Element_To_Long");
    }

    @Test
    void deepNestingIsTooDeep() {
        String deep =
                "{\"resourceType\":\"Bundle\",\"extension\":[" + "{\"extension\":[".repeat(80) + "]}".repeat(80) + "]}";
        String xml = "<Bundle xmlns=\"http://hl7.org/fhir\">" + "<extension>".repeat(5000) + "</extension>".repeat(5000)
                + "</Bundle>";

        assertThat(refusal(deep)).contains("MSG_Element_To_Long");
        assertThat(refusal(xml)).contains("MSG_Element_To_Long");
    }

    @Test
    void billionLaughsAreRefused() {
        String xml = """
                <?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>
                <Bundle xmlns="http://hl7.org/fhir"><id value="&b;"/></Bundle>""";

        assertThat(refusal(xml)).isEqualTo("Bundle: MSG_BAD_SYNTAX");
    }

    @Test
    void narrativeWithADocumentTypeIsRefused() throws IOException {
        String text = text("notification-stin").replace(">x</div>", "><!DOCTYPE l [<!ENTITY a 'b'>]>&a;</div>");

        assertThat(error(text)).isEqualTo("Bundle.entry[0].resource.text.div: MSG_BAD_SYNTAX");
    }

    @Test
    void otherNamespaceIsRefused() {
        assertThat(refusal("<Bundle xmlns=\"urn:x\"/>")).isEqualTo("Bundle: MSG_WRONG_NS");
    }

    @Test
    void nameTwiceIsRefusedWithItsPlace() throws IOException {
        String text =
                text("notification-stin").replace("\"birthDate\":", "\"birthDate\": \"1912-12-13\", \"birthDate\":");

        assertThat(refusal(text)).isEqualTo("Bundle.entry[1].resource.birthDate: MSG_BAD_SYNTAX");
    }

    @Test
    void referencesInCirclesEnd() throws IOException {
        String text = text("communication-new-with-file")
                .replace(
                        "\"name\": \"Sjöbo sjukhus\"",
                        "\"name\": \"Sjöbo sjukhus\", \"partOf\": {\"reference\": \"Organization/municipality\"}")
                .replace(
                        "\"name\": \"Hemtjänsten Åkerby\"",
                        "\"name\": \"Hemtjänsten Åkerby\", \"partOf\": {\"reference\": \"Organization/hospital\"}");

        assertThat(FhirSources.translate(text).resources()).hasSize(2);
    }

    /** What is replaced in the admission notice, by what, and what comes of it. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"code\": \"IMP\"|\"display\": \"x\"|Bundle.entry[2].resource.class: MSG_RESOURCE_REQUIRED",
                "\"code\": \"IMP\"|\"code\": \"AMB\"|Bundle.entry[2].resource.class: MSG_VALUESET_VALUE_UNKNOWN",
                "\"in-progress\"|\"planned\"|Bundle.entry[2].resource.status: MSG_VALUESET_VALUE_UNKNOWN",
                "\"in-progress\"|\"asleep\"|Bundle.entry[2].resource.status: MSG_VALUESET_VALUE_UNKNOWN",
                "\"1912-12-12\"|\"12 december\"|Bundle.entry[1].resource.birthDate: MSG_DATE_FORMAT",
                "12:00:00+01:00|12:00:00|Bundle.entry[2].resource.period.start: MSG_DATE_FORMAT",
                "\"admit-inpatient\"|\"new-message\"|Bundle.entry[5].resource.activity: MSG_PARAM_INVALID",
                "\"admit-inpatient\"|\"moon-landing\"|Bundle.entry[5].resource.activity: MSG_CodeSystem_VALUE_UNKNOWN",
                "\"MessageHeader/m-1\"|\"MessageHeader/m-0\"|Bundle.entry: MSG_RESOURCE_REQUIRED",
                "\"resourceType\": \"Patient\"|\"resourceType\": \"Patientz\"|Bundle.entry[1].resource: MSG_UNKNOWN_TYPE",
                "fhir/Patient/p1|fhir/Patient/p2|Bundle.entry[1].resource.id: MSG_RESOURCE_ID_MISMATCH",
                "\"fullUrl\": \"https://brygga.example/fhir/Patient/p1\",||Bundle.entry[1].fullUrl: MSG_TRANSACTION_MISSING_ID",
                "\"code\": \"primary\"|\"code\": \"cc\"|Bundle.entry[0].resource.destination: MSG_Receiver_Identifier_MISSING",
                "\"hospital-notification-message\"|\"other\"|Bundle.entry[0].resource.eventCoding: "
                        + "MSG_RECEIVER_UNABLE_TO_RECEIVE_MSG_TYPE",
                "\"family\": \"Tolvansson\"|\"family\": [\"Tolvansson\", \"T\"]|Bundle.entry[1].resource.name[0].family: "
                        + "MSG_PARAM_NO_REPEAT",
                "\"family\": \"Tolvansson\"|\"family\": 1|Bundle.entry[1].resource.name[0].family: MSG_Datatype_Wrong",
                "\"family\": \"Tolvansson\"|\"family\": \"\"|Bundle.entry[1].resource.name[0].family: MSG_BAD_FORMAT",
            })
    void everyFaultHasItsCodeAndPlace(String what, String by, String expected) throws IOException {
        assertThat(error(text("notification-stin").replace(what, by == null ? "" : by)))
                .isEqualTo(expected);
    }

    @Test
    void changedBytesNeverBreakAnything() throws IOException {
        var random = new Random(7);
        for (String sample : new String[] {
            "notification-stin",
            "communication-new-with-file",
            "acknowledgement-fatal",
            "transaction-decision-and-weight"
        }) {
            byte[] bytes = FhirIntakeTest.sample(sample);
            for (int i = 0; i < 400; i++) {
                byte[] changed = bytes.clone();
                for (int j = 0; j <= i % 3; j++) {
                    changed[random.nextInt(changed.length)] = (byte) (32 + random.nextInt(90));
                }
                takenOrRefused(changed);
            }
        }
    }

    private static void takenOrRefused(byte[] content) {
        InboxMessage message = FhirSources.takeOne(content);
        if (message.refused().isPresent()) {
            assertThat(message.acknowledgement()).isNotEmpty();
            return;
        }
        try {
            FhirToRecord.translate(message, FhirSources.SOURCE);
        } catch (Untranslatable e) {
            assertThat(e.code()).startsWith("MSG_");
            assertThat(e.place()).isNotBlank();
        }
    }

    private static String error(String text) {
        InboxMessage message = FhirSources.takeOne(text.getBytes(UTF_8));
        assertThat(message.refused()).isEmpty();
        Untranslatable error =
                catchThrowableOfType(Untranslatable.class, () -> FhirToRecord.translate(message, FhirSources.SOURCE));
        return error.place() + ": " + error.code();
    }

    private static String refusal(String text) {
        return refusal(FhirSources.takeOne(text.getBytes(UTF_8)));
    }

    private static String refusal(InboxMessage message) {
        assertThat(message.acknowledgement()).isNotEmpty();
        return message.refusal().place() + ": " + message.refusal().code();
    }

    private static String text(String sample) throws IOException {
        return new String(FhirIntakeTest.sample(sample), UTF_8);
    }
}
