package se.brygga.translation.hl7v2.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.translation.hl7v2.Told;

class RefTest {

    private static final String RF1 = "RF1|P|R||||R1|20260302|20260316";

    private static Told ref(String event, String rf1, String... segments) {
        return Told.of("REF^" + event + "^REF_I12", rf1, "PRD|RP|Påhittad^Lena", "PID", String.join("\r", segments));
    }

    @ParameterizedTest
    @CsvSource({
        "I12, P, active, requested",
        "I12, '', active, requested",
        "I13, A, active, accepted",
        "I13, R, revoked, rejected",
        "I13, E, revoked, cancelled",
        "I14, P, revoked, cancelled",
        "I12, Q, active, requested"
    })
    void referralAndTaskStandAsTheyAreTold(String event, String stated, String referral, String task) {
        Told told = ref(event, RF1.replace("RF1|P", "RF1|" + stated), "NTE|1");

        assertThat(told.only(ServiceRequest.class).getStatus().toCode()).isEqualTo(referral);
        assertThat(told.only(Task.class).getStatus().toCode()).isEqualTo(task);
        assertThat(told.only(Task.class).getFocus().getReference())
                .isEqualTo("ServiceRequest/" + told.only(ServiceRequest.class).getIdPart());
    }

    @Test
    void unitThatReceivesIsNamedByTheHeaderIfByNoProvider() {
        Told told = new Told(ref("I12", RF1, "NTE|1").text().replace("|HUB|", "|SE2120009994-HSV01|"));

        assertThat(told.only(Task.class).getOwner().getIdentifier().getValue()).isEqualTo("SE2120009994-HSV01");
    }

    @Test
    void badReferralsAreRefused() {
        assertThat(ref("I12", "RF1|P|R", "NTE|1").refusal()).isEqualTo("RF1-6 REFERRAL_UNKNOWN");
        assertThat(ref("I12", "RF1|P|R||||R1|20260316|20260302", "NTE|1").refusal())
                .isEqualTo("RF1-8 END_BEFORE_START");
        assertThat(Told.of("REF^I12", "PRD|RP", "PID", "NTE|1").refusal()).isEqualTo("RF1 RF1_MISSING");
        assertThat(Told.of("REF^I15", RF1, "PID", "NTE|1").refusal()).isEqualTo("MSH-9.2 EVENT_UNKNOWN");
    }

    @Test
    void diagnosisWithoutCodeOrNameIsWarnedOf() {
        assertThat(ref("I12", RF1, "DG1|1").translated().losses().warnings())
                .containsEntry("DG1-3", "DIAGNOSIS_MISSING");
        assertThat(ref("I12", RF1, "DG1|1||S720").translated().resources()).hasSize(4);
    }

    @Test
    void filesAreKeptAndWhatIsNoneRefused() {
        String obx = "OBX|1|ED|11488-4^Brev^LN||^application^pdf^Base64^CONTENT||||||F";

        assertThat(ref("I12", RF1, obx.replace("CONTENT", "QUJD"))
                        .only(DocumentReference.class)
                        .getContentFirstRep()
                        .getAttachment()
                        .getData())
                .asString()
                .isEqualTo("ABC");
        assertThat(ref("I12", RF1, obx.replace("CONTENT", "%%%")).refusal()).isEqualTo("OBX-5.5 BASE64_MALFORMED");
        assertThat(ref("I12", RF1, obx.replace("CONTENT", "")).refusal()).isEqualTo("OBX-5.5 CONTENT_MISSING");
        assertThat(ref("I12", RF1, obx.replace("11488-4^Brev^LN", "")).refusal())
                .isEqualTo("OBX-3 OBX3_MISSING");
    }
}
