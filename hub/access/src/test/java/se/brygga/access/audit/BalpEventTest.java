package se.brygga.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.brygga.access.audit.AccessEvent.Kind;

/** The checks B1 to B8 of security.md 4.3 that the content of an event decides. */
class BalpEventTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    @Test
    void readGoesToTheClient() {
        AuditEvent audit = BalpEvent.of(Given.read());

        BalpProfiles.assertFulfils(audit, "PatientRead");
        assertThat(audit.getAction().toCode()).isEqualTo("R");
        assertThat(BalpProfiles.one(audit, "110152").getWho().getIdentifier().getValue())
                .isEqualTo("ehr-client");
        assertThat(BalpProfiles.one(audit, "110153").getWho().getDisplay()).isEqualTo("hub");
    }

    @Test
    void searchComesFromTheClient() {
        AuditEvent audit = BalpEvent.of(Given.search("Condition?patient=7c1e"));

        BalpProfiles.assertFulfils(audit, "PatientQuery");
        assertThat(audit.getAction().toCode()).isEqualTo("E");
        assertThat(BalpProfiles.one(audit, "110153").getWho().getIdentifier().getValue())
                .isEqualTo("ehr-client");
    }

    @Test
    void hostileQueryIsKeptByteForByteAsBase64() {
        String hostile = "Condition?code='; drop table x--&x=<script>\r\n\0${jndi:ldap://evil}\u202E%00å";
        String json = json(BalpEvent.of(Given.search(hostile)));

        assertThat(json).doesNotContain("script", "jndi", "drop table");
        AuditEvent read = FHIR.newJsonParser().parseResource(AuditEvent.class, json);
        assertThat(BalpProfiles.entities(read, "2").get(0).getQuery())
                .isEqualTo(hostile.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void searchWithoutPersonClaimsNoPatient() {
        AccessEvent search = Given.search("Task?owner=SE2120009994-HSV01");
        var about = new AccessEvent(
                search.kind(),
                search.interaction(),
                search.caller(),
                null,
                null,
                search.query(),
                "0",
                null,
                List.of(),
                "r",
                Given.AT);
        BalpProfiles.assertFulfils(BalpEvent.of(about), "Query");
    }

    @ParameterizedTest
    @CsvSource({"create,C,PatientCreate,AUT", "update,U,PatientUpdate,AUT"})
    void writeHasAnAuthor(String interaction, String action, String profile, String user) {
        AuditEvent audit = BalpEvent.of(Given.event(Kind.WRITE, interaction, "Task/t1", null));

        BalpProfiles.assertFulfils(audit, profile);
        assertThat(audit.getAction().toCode()).isEqualTo(action);
        assertThat(BalpProfiles.one(audit, user).getRequestor()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "OPERATION,$summary,E",
        "OPERATION,$everything,E",
        "CARD,patient-view,E",
        "PAGE,view,R",
        "EXPORT,log-extract,R"
    })
    void everyWayOfShowingIsAnEvent(Kind kind, String interaction, String action) {
        AuditEvent audit = BalpEvent.of(Given.event(kind, interaction, null, "raw"));

        assertThat(audit.getAction().toCode()).isEqualTo(action);
        assertThat(audit.getSubtypeFirstRep().getDisplay()).isEqualTo(interaction);
        assertThat(BalpProfiles.entities(audit, "1")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindTellsActionUnitTimeUserAndPerson(Kind kind) {
        AuditEvent audit = BalpEvent.of(Given.event(kind, "read", "Condition/c1", null));

        assertThat(audit.hasAction() && audit.hasSubtype() && audit.hasPurposeOfEvent())
                .isTrue();
        assertThat(audit.getRecordedElement().getValueAsString()).isEqualTo("2026-11-21T09:42:07.123+00:00");
        assertThat(BalpProfiles.one(audit, "PROV").getWho().getIdentifier().getValue())
                .isEqualTo(Given.UNIT);
        assertThat(json(audit)).contains(Given.USER, "Patient/" + Given.PERSON);
    }

    @Test
    void requestAndTokenCanBeFollowed() {
        AuditEvent audit = BalpEvent.of(Given.read());

        assertThat(BalpProfiles.entities(audit, "XrequestId")
                        .get(0)
                        .getWhat()
                        .getIdentifier()
                        .getValue())
                .isEqualTo("request-1");
        assertThat(BalpProfiles.one(audit, "IRCP").getPolicy().get(0).getValue())
                .isEqualTo("urn:ietf:params:oauth:jti:f1d2-jti");
    }

    @Test
    void systemRequestsItself() {
        AuditEvent audit = BalpEvent.of(Given.by(Given.system(), Given.read()));

        BalpProfiles.assertFulfils(audit, "PatientRead");
        assertThat(BalpProfiles.one(audit, "110152").getRequestor()).isTrue();
    }

    @Test
    void failedReadClaimsNoProfileOfSuccess() {
        AccessEvent read = Given.read();
        var failed = new AccessEvent(
                read.kind(),
                "read",
                read.caller(),
                read.person(),
                read.resource(),
                null,
                "8",
                "RECORD_UNAVAILABLE",
                List.of(),
                "r",
                Given.AT);
        AuditEvent audit = BalpEvent.of(failed);

        assertThat(audit.getMeta().hasProfile()).isFalse();
        assertThat(audit.getOutcomeDesc()).isEqualTo("RECORD_UNAVAILABLE");
    }

    private static String json(AuditEvent audit) {
        return FHIR.newJsonParser().encodeResourceToString(audit);
    }
}
