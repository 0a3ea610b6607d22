package se.brygga.access.masking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes part in a joint plan or a team is told to who reads it, but for bodies that a block hides (domain.md 7, SVOD 2:5). */
class PlanNamesTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String CENTRE = "SE2329990010-VC01";
    private static final String NURSING = "SE2120009994-HSV01";

    private static final String FRAME = """
            {"resourceType":"CarePlan","id":"f","meta":{"source":"urn:oid:1.2.752.129.2.1.4.1#SE2329990010-V1"},
             "identifier":[{"system":"https://brygga.example/fhir/sid/joint-plan","value":"SIP-1"}],
             "extension":[{"url":"https://brygga.example/fhir/StructureDefinition/overall-responsibility",
               "valueReference":{"type":"Organization","identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"BODY"}}}],
             "author":{"type":"Organization","display":"said","identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"BODY"}}}
            """;

    private static final String PART = """
            {"resourceType":"CarePlan","id":"p","meta":{"source":"urn:oid:1.2.752.129.2.1.4.1#SE2329990010-V1"},
             "partOf":[{"identifier":{"system":"https://brygga.example/fhir/sid/joint-plan","value":"SIP-1"}}],
             "activity":[{"detail":{"performer":[{"type":"Organization","display":"said",
               "identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"BODY"}}]}}]}
            """;

    private static final String TEAM = """
            {"resourceType":"CareTeam","id":"t","meta":{"source":"urn:oid:1.2.752.129.2.1.4.1#SE2329990010-V1"},
             "participant":[{"role":[{"text":"home-nursing"}],
               "member":{"type":"Organization","display":"said",
                 "identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"BODY"}}}]}
            """;

    private static final String MEMBER = """
            {"resourceType":"CareTeam","id":"t","meta":{"source":"urn:oid:1.2.752.129.2.1.4.1#SE2329990010-V1"},
             "participant":[{"role":[{"text":"home-nursing"}],"member":{"type":"Practitioner","display":"Nurse Test"},
               "onBehalfOf":{"identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"BODY"}}}]}
            """;

    private static final String OTHER_PLAN = """
            {"resourceType":"CarePlan","id":"o","meta":{"source":"urn:oid:1.2.752.129.2.1.4.1#SE2329990010-V1"},
             "author":{"type":"Organization","identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"BODY"}}}
            """;

    private static final String STAY = """
            {"resourceType":"Encounter","id":"e","meta":{"source":"urn:oid:1.2.752.129.2.1.4.1#SE2329990010-V1"},
             "serviceProvider":{"type":"Organization","identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"BODY"}}}
            """;

    @ParameterizedTest(name = "{0} names {1}, protected identity {2}: {3}")
    @CsvSource({
        // resource, body, protected identity, told
        "frame,      SE2329990010-VC01,  false, true",
        "frame,      SE2120009994-HSV01, false, false",
        "frame,      SE2329990010-V1,    false, true",
        "frame,      SE2329990010-VC01,  true,  false",
        "part,       SE2329990010-VC01,  false, true",
        "part,       SE2120009994-HSV01, false, false",
        "part,       SE2329990010-VC01,  true,  false",
        "team,       SE2329990010-VC01,  false, true",
        "team,       SE2120009994-HSV01, false, false",
        "team,       SE2329990010-VC01,  true,  false",
        "member,     SE2329990010-VC01,  false, true",
        "member,     SE2120009994-HSV01, false, false",
        "member,     SE2329990010-VC01,  true,  false",
        "other plan, SE2329990010-VC01,  false, false",
        "stay,       SE2329990010-VC01,  false, false",
    })
    void aBodyIsTold(String resource, String body, boolean isProtected, boolean told) {
        String copy = copy(resource, body, isProtected);

        assertThat(copy.contains("\"value\":\"" + body + "\"")).isEqualTo(told);
        assertThat(copy).doesNotContain("said");
    }

    @Test
    void whoMayNotBeNamedIsNoParticipant() {
        assertThat(copy("team", NURSING, false)).doesNotContain("participant", "home-nursing");
        assertThat(copy("member", NURSING, false)).doesNotContain("participant", "Nurse Test");
        assertThat(copy("member", CENTRE, false)).contains("home-nursing", "Nurse Test");
    }

    private static String copy(String resource, String body, boolean isProtected) {
        String content =
                switch (resource) {
                    case "frame" -> FRAME;
                    case "part" -> PART;
                    case "team" -> TEAM;
                    case "member" -> MEMBER;
                    case "other plan" -> OTHER_PLAN;
                    default -> STAY;
                };
        var read = (Resource) FHIR.newJsonParser().parseResource(content.replace("BODY", body));
        return FHIR.newJsonParser()
                .encodeResourceToString(new Masking(Set.of("p1"), true, isProtected, CENTRE::equals).copy(read));
    }
}
