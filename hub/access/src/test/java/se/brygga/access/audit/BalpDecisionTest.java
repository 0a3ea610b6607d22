package se.brygga.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.AuditEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.access.audit.AccessEvent.Kind;

/** Denials, emergencies, failed logins and tokens (checks B6 to B9 of security.md 4.3). */
class BalpDecisionTest {

    @Test
    void denialNamesReasonAndConsent() {
        AuditEvent audit = BalpEvent.of(Given.denied("BLOCKED", List.of("block-7")));

        BalpProfiles.assertFulfils(audit, "AuthZconsent");
        assertThat(audit.getSubtypeFirstRep().getCode()).isEqualTo("AuthZ-Consent");
        assertThat(audit.getOutcome().toCode()).isEqualTo("4");
        assertThat(audit.getOutcomeDesc()).isEqualTo("BLOCKED on read");
        assertThat(BalpProfiles.entities(audit, "Consent").get(0).getWhat().getReference())
                .isEqualTo("Consent/block-7");
        assertThat(BalpProfiles.entities(audit, "UserOauthAgent")).hasSize(1);
    }

    @Test
    void denialWithoutConsentOnFileClaimsNoProfileButTellsWhatWasAsked() {
        AuditEvent audit = BalpEvent.of(Given.denied("CONSENT_MISSING", List.of()));

        assertThat(audit.getMeta().hasProfile()).isFalse();
        assertThat(audit.getSubtypeFirstRep().getCode()).isEqualTo("AuthZ-Consent");
        assertThat(BalpProfiles.entities(audit, "2").get(0).getWhat().getReference())
                .isEqualTo("Condition/c1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASSURANCE", "PURPOSE", "ROLE_SCOPE", "FOREIGN_SYSTEM"})
    void denialByRoleIsADecisionByRole(String reason) {
        AuditEvent audit = BalpEvent.of(Given.denied(reason, List.of()));

        assertThat(audit.getSubtypeFirstRep().getCode()).isEqualTo("AuthZ-Role");
    }

    @Test
    void openingAnEmergencyBreaksTheGlass() {
        AccessEvent emergency = Given.event(Kind.EMERGENCY, "create", "Consent/e1", null);
        AuditEvent audit = BalpEvent.of(emergency);

        assertThat(audit.getType().getCode()).isEqualTo("110113");
        assertThat(audit.getSubtypeFirstRep().getCode()).isEqualTo("110127");
        assertThat(purpose(audit)).isEqualTo("BTG");
    }

    @Test
    void readingUnderAnEmergencyHasItsPurpose() {
        AuditEvent audit = BalpEvent.of(Given.read(), true);

        BalpProfiles.assertFulfils(audit, "PatientRead");
        assertThat(purpose(audit)).isEqualTo("BTG");
        assertThat(purpose(BalpEvent.of(Given.read()))).isEqualTo("TREAT");
    }

    @Test
    void failedLoginHasNoPersonalData() {
        var failed = new AccessEvent(
                Kind.LOGIN_FAILED, "login", null, null, null, null, "4", "TOKEN_EXPIRED", List.of(), "r-9", Given.AT);
        AuditEvent audit = BalpEvent.of(failed);

        assertThat(audit.getType().getCode()).isEqualTo("110114");
        assertThat(audit.getOutcomeDesc()).isEqualTo("TOKEN_EXPIRED");
        assertThat(audit.getAgent()).noneMatch(agent -> agent.getWho().hasIdentifier());
        assertThat(audit.getEntity()).hasSize(1);
    }

    @Test
    void onlyTheEndOfAnOpaqueTokenIsKept() {
        String token = "eyJhbGciOiJFUzM4NCJ9.eyJzdWIiOiJhIn0." + "s".repeat(90);
        for (AccessEvent event : List.of(Given.read(), Given.denied("BLOCKED", List.of("b")))) {
            String json = FhirContext.forR4Cached()
                    .newJsonParser()
                    .encodeResourceToString(BalpEvent.of(Given.by(Given.nurse(token), event)));
            assertThat(json).doesNotContain(token, "eyJ").contains("jti:" + "s".repeat(32) + "\"");
        }
    }

    private static String purpose(AuditEvent audit) {
        String ofUser = BalpProfiles.one(audit, "IRCP")
                .getPurposeOfUseFirstRep()
                .getCodingFirstRep()
                .getCode();
        assertThat(audit.getPurposeOfEventFirstRep().getCodingFirstRep().getCode())
                .isEqualTo(ofUser);
        return ofUser;
    }
}
