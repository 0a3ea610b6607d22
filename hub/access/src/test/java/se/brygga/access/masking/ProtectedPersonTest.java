package se.brygga.access.masking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a protected person will be where, and free words about it, in all types that tell (domain.md 3). */
class ProtectedPersonTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    @Test
    void codesNamesAndNumbersStay() {
        var resource = (Resource) FHIR.newJsonParser().parseResource("""
                {"resourceType":"MedicationStatement","id":"m1","status":"active",
                 "extension":[{"url":"https://brygga.example/fhir/StructureDefinition/plan-version","valueString":"3"}],
                 "identifier":[{"system":"urn:x","value":"number"}],
                 "contained":[{"resourceType":"Medication","id":"x","batch":{"lotNumber":"lot"}},
                   {"resourceType":"Practitioner","id":"y","name":[{"text":"Doctor Test"}]}],
                 "medicationCodeableConcept":{"text":"Alvedon"},
                 "dosage":[{"doseAndRate":[{"doseQuantity":{"value":1,"unit":"tablett"}}],
                   "route":{"coding":[{"code":"po","display":"by mouth"}]}}]}
                """);

        String copy = FHIR.newJsonParser()
                .encodeResourceToString(new Masking(Set.of("p1"), true, true, body -> false).copy(resource));

        assertThat(copy)
                .contains("\"3\"", "number", "lot", "Doctor Test", "Alvedon", "tablett", "by mouth")
                .doesNotContain("masked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'resourceType':'ServiceRequest','status':'active','occurrencePeriod':{'start':'2031-03-25'},"
                        + "'patientInstruction':'SECRET','note':[{'text':'SECRET'}]",
                "'resourceType':'ServiceRequest','occurrenceTiming':{'event':['2031-03-25']}",
                "'resourceType':'CarePlan','description':'SECRET','activity':[{'detail':{"
                        + "'scheduledTiming':{'event':['2031-03-25']},'description':'SECRET'}}]",
                "'resourceType':'CarePlan','activity':[{'detail':{'scheduledString':'2031-03-25'}}]",
                "'resourceType':'Task','executionPeriod':{'start':'2031-03-25'},'description':'SECRET',"
                        + "'restriction':{'period':{'end':'2031-03-25'}}",
                "'resourceType':'Encounter','status':'planned','class':{'code':'AMB'},'period':{'start':'2031-03-25'}",
                "'resourceType':'Goal','description':{'text':'SECRET'}",
                "'resourceType':'Appointment','comment':'SECRET','patientInstruction':'SECRET'",
                "'resourceType':'DocumentReference','description':'SECRET','content':[{'attachment':"
                        + "{'contentType':'text/plain','url':'http://x/SECRET','title':'SECRET','data':'U0VDUkVU'}}]",
                "'resourceType':'Binary','contentType':'text/plain','data':'U0VDUkVU'",
                "'resourceType':'Communication','payload':[{'contentString':'SECRET'}],'note':[{'authorString':'SECRET',"
                        + "'text':'SECRET'}],'reasonCode':[{'text':'SECRET'}],'statusReason':{'text':'SECRET'}",
                "'resourceType':'Observation','valueString':'SECRET','component':[{'valueString':'SECRET'}]",
                "'resourceType':'Observation','valueCodeableConcept':{'coding':[{'code':'1'}],'text':'SECRET'},"
                        + "'note':[{'text':'SECRET'}]",
                "'resourceType':'Encounter','class':{'code':'HH'},'extension':[{'url':'"
                        + "https://brygga.example/fhir/StructureDefinition/visit-note','valueString':'SECRET'}]",
                "'resourceType':'DiagnosticReport','conclusion':'SECRET'",
                "'resourceType':'Task','input':[{'valueString':'SECRET'}],'output':[{'valueMarkdown':'SECRET'}],"
                        + "'statusReason':{'text':'SECRET'}",
                "'resourceType':'MedicationStatement','dosage':[{'text':'SECRET','patientInstruction':'SECRET',"
                        + "'additionalInstruction':[{'coding':[{'code':'1'}]}]}]",
                "'resourceType':'Condition','onsetString':'SECRET','abatementString':'SECRET'",
                "'resourceType':'AllergyIntolerance','reaction':[{'description':'SECRET'}]",
                "'resourceType':'CareTeam','name':'SECRET'",
                "'resourceType':'CarePlan','title':'SECRET','activity':[{'progress':[{'text':'SECRET'}],"
                        + "'detail':{'kind':'Task','scheduledString':'SECRET'}}]",
                "'resourceType':'Goal','description':{'text':'SECRET'},'target':[{'detailString':'SECRET'}]",
                "'resourceType':'Appointment','cancelationReason':{'text':'SECRET'},'reasonCode':[{'text':'SECRET'}]",
                "'resourceType':'Condition','contained':[{'resourceType':'Task','id':'t','executionPeriod':"
                        + "{'start':'2031-03-25'},'description':'SECRET'}],'stage':[{'assessment':[{'reference':'#t'}]}]"
            })
    void nothingTellsWhenAndWhere(String content) {
        var resource = (Resource) FHIR.newJsonParser().parseResource("{" + content.replace('\'', '"') + "}");

        Resource masked = new Masking(Set.of("p1"), true, true, body -> false).copy(resource);
        String copy = FHIR.newJsonParser().encodeResourceToString(masked);

        assertThat(copy)
                .doesNotContain("SECRET", "U0VDUkVU", "2031-03-25")
                .contains(resource.fhirType().equals("Binary") ? "Binary" : "masked");
    }
}
