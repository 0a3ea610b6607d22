package se.brygga.access.masking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a protected person will be where, and free words about it, in all types that tell (domain.md 3). */
class ProtectedPersonTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

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
                "'resourceType':'Condition','contained':[{'resourceType':'Task','id':'t','executionPeriod':"
                        + "{'start':'2031-03-25'},'description':'SECRET'}],'stage':[{'assessment':[{'reference':'#t'}]}]"
            })
    void nothingTellsWhenAndWhere(String content) {
        var resource = (Resource) FHIR.newJsonParser().parseResource("{" + content.replace('\'', '"') + "}");

        Resource masked = new Masking(Set.of("p1"), true, true).copy(resource);
        String copy = FHIR.newJsonParser().encodeResourceToString(masked);

        assertThat(copy)
                .doesNotContain("SECRET", "U0VDUkVU", "2031-03-25")
                .contains(resource.fhirType().equals("Binary") ? "Binary" : "masked");
    }
}
