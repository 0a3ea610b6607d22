package se.brygga.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;

/** The constraints of the profiles in BALP 1.1 that an event can claim, as its StructureDefinitions state them. */
final class BalpProfiles {

    private static final String SOURCE = "110153";
    private static final String DESTINATION = "110152";

    private BalpProfiles() {}

    /** Asserts that an event claims this profile and fulfils it. */
    static void assertFulfils(AuditEvent audit, String name) {
        assertThat(audit.getMeta().getProfile())
                .extracting(profile -> profile.getValue())
                .containsExactly("https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit." + name);
        assertThat(audit.hasRecorded()
                        && audit.hasOutcome()
                        && audit.getSource().hasObserver())
                .isTrue();
        if (name.equals("AuthZconsent")) {
            assertDecision(audit);
            return;
        }
        assertThat(audit.getType().getCode()).isEqualTo("rest");
        assertThat(audit.getSubtypeFirstRep().getSystem()).isEqualTo("http://hl7.org/fhir/restful-interaction");
        assertThat(audit.getOutcome().toCode()).isEqualTo("0");
        assertAgents(audit, name.endsWith("Read") ? DESTINATION : SOURCE, name.endsWith("Read") ? SOURCE : DESTINATION);
        assertEntities(audit, name);
    }

    private static void assertAgents(AuditEvent audit, String client, String server) {
        assertNetworked(one(audit, client));
        assertNetworked(one(audit, server));
        users(audit).forEach(user -> {
            assertThat(user.hasWho() && user.getRequestor()).isTrue();
            assertThat(user.hasNetwork() || user.hasMedia()).isFalse();
        });
        assertThat(users(audit).size()).isLessThanOrEqualTo(1);
    }

    private static void assertEntities(AuditEvent audit, String name) {
        List<AuditEventEntityComponent> objects = entities(audit, "2");
        assertThat(objects).hasSize(1);
        AuditEventEntityComponent object = objects.get(0);
        if (name.endsWith("Query")) {
            assertThat(object.getRole().getCode()).isEqualTo("24");
            assertThat(object.hasQuery()).isTrue();
            assertThat(object.hasWhat() || object.hasLifecycle() || object.hasDetail())
                    .isFalse();
        } else {
            assertThat(object.getRole().getCode()).isIn("4", "3", "20");
            assertThat(object.hasWhat()).isTrue();
        }
        if (name.startsWith("Patient")) {
            assertPerson(audit);
        } else {
            assertThat(entities(audit, "1")).isEmpty();
        }
    }

    private static void assertDecision(AuditEvent audit) {
        assertThat(audit.getType().getCode()).isEqualTo("110113");
        assertThat(audit.getSubtype()).allSatisfy(code -> {
            assertThat(code.getSystem()).isEqualTo("https://profiles.ihe.net/ITI/BALP/CodeSystem/AuthZsubType");
            assertThat(code.getCode()).isIn("AuthZ-Consent", "AuthZ-Role");
        });
        assertThat(audit.getAction().toCode()).isEqualTo("E");
        AuditEventAgentComponent client = one(audit, "110150");
        assertNetworked(client);
        assertThat(client.hasRole() || client.hasPurposeOfUse() || client.hasName())
                .isFalse();
        assertThat(one(audit, "IRCP").getRequestor()).isTrue();
        for (String other : List.of("PROV", "authserver")) {
            AuditEventAgentComponent agent = one(audit, other);
            assertThat(agent.hasWho()).isTrue();
            assertThat(agent.getRequestor() || agent.hasNetwork() || agent.hasRole() || agent.hasPolicy())
                    .isFalse();
        }
        assertPerson(audit);
        assertThat(entities(audit, "Consent")).isNotEmpty().allMatch(AuditEventEntityComponent::hasWhat);
        assertThat(audit.getEntity()).allMatch(entity -> Set.of("1", "Consent", "UserOauthAgent")
                .contains(entity.getType().getCode()));
    }

    private static void assertPerson(AuditEvent audit) {
        assertThat(entities(audit, "1")).singleElement().satisfies(person -> {
            assertThat(person.getRole().getCode()).isEqualTo("1");
            assertThat(person.getWhat().getReference()).startsWith("Patient/");
        });
    }

    private static void assertNetworked(AuditEventAgentComponent agent) {
        assertThat(agent.hasWho() && agent.hasNetwork() && !agent.hasMedia()).isTrue();
    }

    private static List<AuditEventAgentComponent> users(AuditEvent audit) {
        return Stream.of("IRCP", "AUT", "INF", "CST")
                .flatMap(code -> agents(audit, code).stream())
                .toList();
    }

    static AuditEventAgentComponent one(AuditEvent audit, String code) {
        assertThat(agents(audit, code)).hasSize(1);
        return agents(audit, code).get(0);
    }

    private static List<AuditEventAgentComponent> agents(AuditEvent audit, String code) {
        return audit.getAgent().stream()
                .filter(agent -> agent.getType().getCodingFirstRep().getCode().equals(code))
                .toList();
    }

    static List<AuditEventEntityComponent> entities(AuditEvent audit, String type) {
        return audit.getEntity().stream()
                .filter(entity -> entity.getType().getCode().equals(type))
                .toList();
    }
}
