package se.brygga.access.masking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out of a permitted resource (view.md 2.6; security.md 6, cases 37-39, 56). */
class MaskingTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String CANARY = "SECRET";

    private static final String PATIENT = """
            {"resourceType":"Patient","id":"p1","meta":{"source":"urn:oid:1.2.752.129.2.1.4.1#SECRET"},
             "text":{"status":"generated","div":"<div xmlns='http://www.w3.org/1999/xhtml'>SECRET</div>"},
             "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/patient-birthPlace","valueAddress":{"city":"SECRET"}}],
             "identifier":[{"system":"http://electronichealth.se/identifier/personnummer","value":"200001252386",
               "assigner":{"type":"Organization","display":"SECRET","identifier":{"value":"SECRET"}}}],
             "name":[{"family":"Testsson"}],"birthDate":"2000-01-25",
             "telecom":[{"system":"phone","value":"SECRET","extension":[{"url":"x","valueString":"SECRET"}]}],
             "address":[{"line":["SECRET"],"_line":[{"extension":[{"url":"x","valueString":"SECRET"}]}],"city":"SECRET",
               "district":"SECRET","state":"SECRET","postalCode":"SECRET","country":"SECRET","text":"SECRET",
               "extension":[{"url":"https://brygga.example/fhir/StructureDefinition/municipality-code","valueCode":"SECRET"}]}],
             "contact":[{"name":{"family":"SECRET"},"telecom":[{"value":"SECRET"}],"organization":{"display":"SECRET"}}],
             "generalPractitioner":[{"type":"Organization","display":"SECRET"}],
             "managingOrganization":{"reference":"Organization/SECRET"}}
            """;

    private static final String RELATIVE = """
            {"resourceType":"RelatedPerson","id":"r1","patient":{"reference":"Patient/p1"},
             "identifier":[{"value":"SECRET"}],"relationship":[{"text":"syster"}],"name":[{"family":"SECRET"}],
             "telecom":[{"value":"SECRET"}],"address":[{"city":"SECRET"}],"birthDate":"1990-02-22"}
            """;

    private static final String STAY = """
            {"resourceType":"Encounter","id":"e1","status":"in-progress","class":{"code":"IMP"},
             "subject":{"reference":"Patient/p1"},
             "contained":[{"resourceType":"Location","id":"l1","name":"SECRET","description":"SECRET",
               "address":{"city":"SECRET"},"telecom":[{"value":"SECRET"}],"identifier":[{"value":"SECRET"}],
               "managingOrganization":{"type":"Organization","display":"SECRET"}}],
             "participant":[{"individual":{"type":"Practitioner","display":"Doctor Test"}}],
             "period":{"start":"2026-03-25T10:00:00+01:00"},
             "hospitalization":{"origin":{"display":"SECRET"},"destination":{"type":"Organization","display":"SECRET"}},
             "location":[{"location":{"display":"SECRET","identifier":{"value":"SECRET"}}},
               {"location":{"reference":"Location/SECRET"}}],
             "serviceProvider":{"type":"Organization","identifier":{"value":"SECRET"},"display":"SECRET"}}
            """;

    private static final String VISIT = """
            {"resourceType":"Appointment","id":"a1","status":"booked","description":"SECRET",
             "start":"2031-03-25T10:00:00Z","end":"2031-03-25T11:00:00Z","requestedPeriod":[{"start":"2031-03-25"}],
             "participant":[{"actor":{"reference":"Patient/p1"},"status":"accepted"},
               {"actor":{"type":"Location","display":"SECRET"},"status":"accepted","period":{"start":"2031-03-25"}},
               {"actor":{"display":"SECRET"},"status":"accepted"}]}
            """;

    private static final String HOME_VISIT = """
            {"resourceType":"Encounter","id":"e2","status":"planned","class":{"code":"HH"},
             "period":{"start":"2031-03-25T10:00:00Z","end":"2031-03-25T11:00:00Z"},
             "location":[{"location":{"display":"SECRET"},"period":{"start":"2031-03-25"}}]}
            """;

    @ParameterizedTest
    @ValueSource(strings = {PATIENT, RELATIVE, STAY, VISIT, HOME_VISIT})
    void nothingTellsWhereAProtectedPersonIs(String content) {
        String copy = write(masked(content));

        assertThat(copy).doesNotContain(CANARY).doesNotContain("2031-03-25").contains("masked");
        assertThat(write(parse(copy))).isEqualTo(copy);
    }

    @ParameterizedTest
    @ValueSource(strings = {PATIENT, RELATIVE, STAY, VISIT, HOME_VISIT})
    void theResourceItselfIsNeverChanged(String content) {
        Resource resource = parse(content);

        new Masking(Set.of("p1"), true, true, body -> false).copy(resource);

        assertThat(write(resource)).isEqualTo(write(parse(content)));
    }

    @Test
    void nameNumberAndDatesOfAProtectedPersonStay() {
        assertThat(write(masked(PATIENT))).contains("Testsson", "200001252386", "2000-01-25");
        assertThat(write(masked(STAY))).contains("2026-03-25", "Doctor Test", "Patient/p1");
        assertThat(write(masked(RELATIVE))).contains("syster", "Patient/p1").doesNotContain("1990");
    }

    @Test
    void namesOfBodiesInForeignResourcesGo() {
        Resource resource = parse("""
                {"resourceType":"DocumentReference","id":"d1","status":"current","subject":{"reference":"Patient/p1"},
                 "meta":{"source":"urn:oid:1.2.752.129.2.1.4.1#SE2120009994-O1"},
                 "contained":[{"resourceType":"Organization","id":"o1","name":"SECRET","alias":["SECRET"]}],
                 "author":[{"display":"Nurse Test"},{"reference":"Practitioner/x","display":"Doctor Test"},
                   {"reference":"Organization/o2","display":"SECRET"},{"reference":"#o1","display":"Nurse Two"},
                   {"type":"PractitionerRole","display":"SECRET"}],
                 "authenticator":{"display":"SECRET"},
                 "extension":[{"url":"x","valueReference":{"display":"SECRET"}}],
                 "custodian":{"type":"Organization","identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"SE2120009994-O1"},"display":"SECRET"}}
                """);

        String foreign = write(new Masking(Set.of("p1"), true, false, body -> false).copy(resource));
        String own = write(new Masking(Set.of("p1"), false, false, body -> false).copy(resource));

        assertThat(foreign).doesNotContain(CANARY).contains("Nurse Test", "Doctor Test", "SE2120009994-O1");
        assertThat(own).contains(CANARY);
    }

    @Test
    void narrativeGoesEverywhere() {
        Resource resource = parse("""
                {"resourceType":"Composition","id":"c1","status":"final",
                 "text":{"status":"generated","div":"<div xmlns='http://www.w3.org/1999/xhtml'>SECRET</div>"},
                 "contained":[{"resourceType":"Condition","id":"x","subject":{"reference":"Patient/p1"},
                   "text":{"status":"generated","div":"<div xmlns='http://www.w3.org/1999/xhtml'>SECRET</div>"}}],
                 "section":[{"entry":[{"reference":"#x"}],
                   "text":{"status":"generated","div":"<div xmlns='http://www.w3.org/1999/xhtml'>SECRET</div>"},
                   "section":[{"title":"t",
                     "text":{"status":"generated","div":"<div xmlns='http://www.w3.org/1999/xhtml'>SECRET</div>"}}]}]}
                """);

        assertThat(write(new Masking(Set.of("p1"), false, false, body -> false).copy(resource)))
                .doesNotContain(CANARY)
                .contains("\"t\"");
    }

    @Test
    void otherPersonsGoContainedOrReferredTo() {
        Resource resource = parse("""
                {"resourceType":"Observation","id":"o1","status":"final","subject":{"reference":"Patient/p2"},
                 "contained":[{"resourceType":"Patient","id":"x","name":[{"family":"SECRET"}]},
                   {"resourceType":"Condition","id":"y","code":{"text":"SECRET"},"subject":{"reference":"#x"}},
                   {"resourceType":"Condition","id":"z","code":{"text":"SECRET"},"subject":{"reference":"Patient/p9"}},
                   {"resourceType":"Condition","id":"v","code":{"text":"own"},"subject":{"reference":"Patient/p1"}}],
                 "focus":[{"reference":"#x","display":"SECRET"},{"reference":"#y"},{"reference":"#v"},
                   {"reference":"Patient/p8","display":"SECRET"},{"reference":"http://other.example/Patient/p7"}]}
                """);

        String copy = write(new Masking(Set.of("p1", "p2"), false, false, body -> false).copy(resource));

        assertThat(copy)
                .doesNotContain(CANARY, "\"#x\"", "\"#y\"", "p9", "p8", "p7")
                .contains("Patient/p2", "Patient/p1", "\"#v\"", "\"own\"");
    }

    private static Resource masked(String content) {
        return new Masking(Set.of("p1"), false, true, body -> false).copy(parse(content));
    }

    private static Resource parse(String content) {
        return (Resource) FHIR.newJsonParser().parseResource(content);
    }

    private static String write(Resource resource) {
        return FHIR.newJsonParser().encodeResourceToString(resource);
    }
}
