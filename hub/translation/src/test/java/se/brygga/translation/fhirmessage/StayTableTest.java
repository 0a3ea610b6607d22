package se.brygga.translation.fhirmessage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.hl7.fhir.r4.model.Encounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.Translated;

/** The table of hospital notifications in messages.md 2, row by row. */
class StayTableTest {

    private static final String TIMES = """
            "extension": [{"url": "http://medcomfhir.dk/ig/hospitalnotification/StructureDefinition/\
            medcom-hospitalnotifiation-leave-period-extension",
              "valuePeriod": {"start": "2026-03-02T09:00:00Z", "end": "2026-03-02T19:00:00Z"}}],
            "status":""";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "admit-emergency, EMERGENCY_STARTED, , 11:00, in-progress, EMER",
        "revise-admit-emergency, EMERGENCY_STARTED, EMERGENCY_STARTED, 11:00, in-progress, EMER",
        "cancel-admit-emergency, CANCELLED, EMERGENCY_STARTED, 11:00, entered-in-error, EMER",
        "admit-inpatient, ADMITTED, , 11:00, in-progress, IMP",
        "revise-admit-inpatient, ADMITTED, ADMITTED, 11:00, in-progress, IMP",
        "cancel-admit-inpatient, CANCELLED, ADMITTED, 11:00, entered-in-error, IMP",
        "start-leave-inpatient, LEAVE_STARTED, , 09:00, onleave, IMP",
        "revise-start-leave-inpatient, LEAVE_STARTED, LEAVE_STARTED, 09:00, onleave, IMP",
        "cancel-start-leave-inpatient, CANCELLED, LEAVE_STARTED, 09:00, in-progress, IMP",
        "end-leave-inpatient, LEAVE_ENDED, , 19:00, in-progress, IMP",
        "revise-end-leave-inpatient, LEAVE_ENDED, LEAVE_ENDED, 19:00, in-progress, IMP",
        "cancel-end-leave-inpatient, CANCELLED, LEAVE_ENDED, 19:00, onleave, IMP",
        "discharge-inpatient-home, DISCHARGED, , 08:00, finished, IMP",
        "revise-discharge-inpatient-home, DISCHARGED, DISCHARGED, 08:00, finished, IMP",
        "cancel-discharge-inpatient-home, CANCELLED, DISCHARGED, 08:00, in-progress, IMP",
        "discharge-emergency-home, DISCHARGED, , 08:00, finished, IMP",
    })
    void everyRowTellsItsEvent(
            String activity, String kind, String voids, String time, String status, String encounterClass)
            throws IOException {
        Translated translated = FhirSources.translate(notice(activity));

        var event = (StayEvent) translated.events().get(0);
        assertThat(event.kind()).hasToString(kind);
        assertThat(event.voids() == null ? null : event.voids().name()).isEqualTo(voids);
        assertThat(event.at().toString()).contains('T' + time);
        var stay = (Encounter) translated.resources().get(1);
        assertThat(stay.getStatus().toCode()).isEqualTo(status);
        assertThat(stay.getClass_().getCode()).isEqualTo(encounterClass);
    }

    @Test
    void deathWinsOverTheActivityAndItsCorrectionReplacesIt() throws IOException {
        assertThat(death("notification-mors").voids()).isNull();
        String twice = text("notification-mors")
                .replace(
                        "\"recorded\": \"2026-03-01T12:04:00+01:00\",",
                        "\"recorded\": \"2026-03-01T12:04:00+01:00\", \"entity\": [{\"role\": \"revision\", "
                                + "\"what\": {\"reference\": \"MessageHeader/m-0\"}}],")
                .replace("\"id\": \"v1\"", "\"id\": \"v1\", \"language\": \"sv\"");

        assertThat(((StayEvent) FhirSources.translate(twice).events().get(0)).voids())
                .isNull();
        assertThat(((StayEvent) FhirSources.translate(withStepBefore(twice))
                                .events()
                                .get(0))
                        .voids())
                .hasToString("DECEASED");
    }

    private static StayEvent death(String sample) throws IOException {
        var event = (StayEvent) FhirSources.translate(text(sample)).events().get(0);
        assertThat(event.kind()).hasToString("DECEASED");
        return event;
    }

    private static String withStepBefore(String message) {
        int end = message.lastIndexOf(']');
        return message.substring(0, end) + """
                ,{"fullUrl":"https://brygga.example/fhir/Provenance/v0","resource":{"resourceType":"Provenance","id":"v0",
                  "target":[{"reference":"MessageHeader/m-0"}],"occurredDateTime":"2026-03-01T11:00:00Z",
                  "recorded":"2026-03-01T11:00:00Z","activity":{"coding":[{
                  "system":"http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-messaging-activityCodes",
                  "code":"admit-inpatient"}]},"agent":[{"who":{"reference":"Organization/hospital"}}]}}]}""";
    }

    /** An admission notice with all times and another activity; its class is that of the activity only by chance. */
    private static String notice(String activity) throws IOException {
        return text("notification-stin")
                .replace("\"admit-inpatient\"", '"' + activity + '"')
                .replace(
                        "\"start\": \"2026-03-01T12:00:00+01:00\"",
                        "\"start\": \"2026-03-01T12:00:00+01:00\", \"end\": \"2026-03-03T08:00:00Z\"")
                .replace("\"id\": \"e1\",\n        \"status\":", "\"id\": \"e1\",\n" + TIMES);
    }

    private static String text(String sample) throws IOException {
        return new String(FhirIntakeTest.sample(sample), UTF_8);
    }
}
