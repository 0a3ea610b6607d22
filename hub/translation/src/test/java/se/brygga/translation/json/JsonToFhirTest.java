package se.brygga.translation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.translated.LossReport;
import se.brygga.core.translated.Translated;
import se.brygga.translation.municipal.MunicipalSources;

class JsonToFhirTest {

    private static final Source SOURCE = MunicipalSources.akerby();

    @Test
    void messageThatWasTakenIsTranslated() {
        Translated translated = translate(JsonIntakeTest.DECISION);

        assertThat(translated.resources()).hasSize(1);
        assertThat(translated.losses().fates().get("/kind").detail()).isEqualTo("STRUCTURAL");
        assertThat(translated.losses().count("unmapped")).isZero();
    }

    @Test
    void everyLeafOfAnUnknownFieldIsReportedWithItsPointer() {
        LossReport losses = translate(JsonIntakeTest.DECISION.replace(
                        "\"service\"", "\"plan\":{\"goals\":[\"a\",\"b\",null,\"\"],\"no\":true},\"service\""))
                .losses();

        assertThat(losses.fates()).containsKeys("/#8/goals/0", "/#8/goals/1", "/#8/#1");
        assertThat(losses.count("unmapped")).isEqualTo(3);
    }

    @Test
    void aPersonsNameAsAPropertyIsNotTold() {
        LossReport losses = translate(
                        JsonIntakeTest.DECISION.replace("\"service\"", "\"Tolvan Tolvansson\":1,\"service\""))
                .losses();

        assertThat(losses.fates().keySet()).noneMatch(place -> place.contains("Tolvan"));
    }

    @Test
    void nameThatCouldBeContentIsToldByItsPosition() {
        LossReport losses = translate(JsonIntakeTest.DECISION.replace("{\"kind\"", "{\"191212121212\":\"x\",\"kind\""))
                .losses();

        assertThat(losses.fates().get("/#0").kind()).isEqualTo("unmapped");
        assertThat(losses.fates().keySet()).noneMatch(place -> place.contains("1912"));
    }

    @Test
    void foreignCustodianIsUntranslatable() {
        Untranslatable refusal = catchThrowableOfType(
                Untranslatable.class,
                () -> translate(JsonIntakeTest.DECISION.replace("SE2120009994-O1", "SE2120009986-O1")));

        assertThat(refusal.place()).isEqualTo("/custodian");
        assertThat(refusal.code()).isEqualTo("FOREIGN_CUSTODIAN");
    }

    private static Translated translate(String content) {
        InboxMessage message = new JsonIntake()
                .read(content.getBytes(StandardCharsets.UTF_8), "", SOURCE, Instant.EPOCH)
                .get(0);
        assertThat(message.refused()).isEmpty();
        return JsonToFhir.translate(message, SOURCE);
    }
}
