package se.brygga.translation.fhirmessage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.Source;
import se.brygga.core.translated.Translated;

/** A connector speaks for its own organisation and unit only. */
class SenderTest {

    private static final String SENDER = "SE2321000016-SJH1";

    @Test
    void theUnitOfTheConnectorMaySend() throws IOException {
        assertThat(FhirSources.translate(letter(), FhirSources.SOURCE).resources())
                .isNotEmpty();
    }

    @Test
    void theOrganisationOfTheConnectorMaySend() throws IOException {
        Source whole = FhirSources.source("sjobo-fhir", SENDER, "SE2321000016-AVD2");

        assertThat(FhirSources.translate(letter(), whole).resources()).isNotEmpty();
    }

    @Test
    void nobodySpeaksForAnother() throws IOException {
        byte[] letter = letter();

        Untranslatable refusal = catchThrowableOfType(
                Untranslatable.class, () -> FhirSources.translate(letter, FhirSources.MUNICIPALITY));

        assertThat(refusal.code()).isEqualTo("MSG_PARAM_INVALID");
        assertThat(refusal.place()).isEqualTo("Bundle.entry[0].resource.sender");
        assertThat(refusal.getMessage()).doesNotContain(SENDER);
    }

    @Test
    void aSenderWithoutHsaIdIsTakenWithAWarning() throws IOException {
        String danish = new String(letter(), UTF_8)
                .replace(
                        "\"urn:oid:1.2.752.29.4.19\",\n            \"value\": \"" + SENDER,
                        "\"urn:x:sor\",\n            \"value\": \"77");

        Translated translated = FhirSources.translate(danish.getBytes(UTF_8), FhirSources.MUNICIPALITY);

        assertThat(translated.losses().warnings().toString()).contains("SENDER_UNPROVEN");
    }

    private static byte[] letter() throws IOException {
        return FhirIntakeTest.sample("communication-new-with-file");
    }
}
