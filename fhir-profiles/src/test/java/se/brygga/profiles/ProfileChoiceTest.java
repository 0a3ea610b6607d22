package se.brygga.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of README.md, row by row. */
class ProfileChoiceTest {

    @ParameterizedTest(name = "{0} is held to {1}")
    @CsvSource({
        "care-decision-home-care, care-decision",
        "service-request-referral, service-request",
        "encounter-on-leave, encounter",
        "home-visit-done, home-visit",
        "care-plan-implementation, care-plan",
        "joint-plan-proposed, joint-plan",
        "plan-contribution-alarm, plan-contribution",
        "task-manual-notice, task",
        "task-referral, referral-task",
        "task-call-to-planning, task",
        "task-answer, task-answer",
        "task-read-receipt, task-answer",
        "enrolment-local-team, enrolment",
        "care-team-of-the-region, care-team",
        "named-contact-home-care, named-contact",
        "communication-reply, communication",
        "care-communication-in-a-message, care-communication",
        "message-provenance-correction, message-provenance",
        "provenance-custodian-and-unit, provenance",
        "organization-home-care, organization",
        "care-model-safe-home-coming, care-model",
        "register-consent-unit, register-consent",
        "register-block-inner, register-block",
        "register-lift-user, register-lift",
        "register-assessment-permanent, register-assessment",
        "register-emergency, register-emergency",
        "register-information-given, register-information",
        "register-relation-patient, register-relation"
    })
    void contentTellsTheProfile(String example, String profile) {
        assertThat(ProfileChoice.of(Conformance.resource("examples/valid/" + example + ".json")))
                .contains(ProfileChoice.STRUCTURE + "brygga-" + profile);
    }

    @ParameterizedTest(name = "entry {0} of a notification is held to {1}")
    @CsvSource({
        "0, message-header",
        "1, message-organization",
        "3, patient",
        "4, notification-encounter",
        "5, message-provenance"
    })
    void entryOfAMessage(int entry, String profile) {
        Bundle message = (Bundle) Conformance.resource("examples/valid/message-admitted.json");

        assertThat(MessageProfiles.entry(message, message.getEntry().get(entry).getResource()))
                .contains(ProfileChoice.STRUCTURE + "brygga-" + profile);
    }

    @Test
    void answerIsAnAcknowledgement() {
        assertThat(MessageProfiles.envelope(
                        (Bundle) Conformance.resource("examples/valid/acknowledgement-refused.json")))
                .endsWith("brygga-acknowledgement");
        assertThat(MessageProfiles.envelope((Bundle) Conformance.resource("examples/valid/message-admitted.json")))
                .endsWith("brygga-message");
    }

    @Test
    void typeWithoutAProfileIsHeldToR4() {
        assertThat(ProfileChoice.of(new Procedure())).isEmpty();
    }

    @Test
    void everyProfileHasAValidAndAnInvalidExample() {
        Stream<String> profiles = Conformance.index("profiles").stream().map(name -> name.replace(".json", ""));

        assertThat(profiles).allSatisfy(profile -> {
            assertThat(ExamplesTest.examples("valid")).anyMatch(example -> isHeldTo(profile, example));
            assertThat(ExamplesTest.examples("invalid")).anyMatch(example -> isHeldTo(profile, example));
        });
    }

    private static boolean isHeldTo(String profile, Resource example) {
        return Judged.all(example, resource -> resource).stream()
                .anyMatch(judged -> judged.profile().orElse("").equals(ProfileChoice.STRUCTURE + profile));
    }
}
