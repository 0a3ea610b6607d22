package se.brygga.access.masking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** Whose identifiers go out with what another provider owns (security.md 6, case 38). */
class IdentifiersTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String STAY = """
            {"resourceType":"Encounter","id":"e1","status":"finished",
             "meta":{"source":"urn:oid:1.2.752.129.2.1.4.1#SE2120009994-V1"},
             "contained":[
               {"resourceType":"Organization","id":"o1","identifier":[
                 {"system":"urn:oid:1.2.752.29.4.19","value":"SE2120009994-HSV02"},
                 {"system":"urn:oid:1.2.752.29.4.19","value":"SE2120009994-V1"}]},
               {"resourceType":"Location","id":"l1","identifier":[{"system":"urn:x","value":"WARD-9"}]}],
             "extension":[{"url":"x","valueIdentifier":{"system":"urn:oid:1.2.752.29.4.19","value":"SE2120009994-HSV02"}}],
             "basedOn":[{"identifier":{"system":"urn:x","value":"REQUEST-7"}}],
             "participant":[
               {"individual":{"type":"Practitioner","identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"SE2120009994-A1"}}},
               {"individual":{"identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"SE2120009994-HSV02"}}}],
             "location":[{"location":{"identifier":{"system":"urn:x","value":"WARD-9"}}},
               {"location":{"reference":"Location/SE2120009994-HSV02"}}],
             "serviceProvider":{"type":"Organization","identifier":{"system":"urn:oid:1.2.752.29.4.19","value":"SE2120009994-HSV02"}}}
            """;

    @Test
    void onlyTheCustodianIsTold() {
        assertThat(copy(STAY, true))
                .doesNotContain("HSV02", "WARD-9")
                .contains("SE2120009994-V1", "SE2120009994-A1", "REQUEST-7");
        assertThat(copy(STAY.replace("HSV02\"}}}", "V1\"}}}"), true)).contains("serviceProvider");
    }

    @Test
    void theOwnProvidersIdentifiersStay() {
        assertThat(copy(STAY, false)).contains("HSV02", "WARD-9");
    }

    private static String copy(String content, boolean foreign) {
        var resource = (Resource) FHIR.newJsonParser().parseResource(content);
        return FHIR.newJsonParser()
                .encodeResourceToString(new Masking(Set.of("p1"), foreign, false, body -> false).copy(resource));
    }
}
