package se.brygga.coordination.task;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeSystem;
import org.junit.jupiter.api.Test;

class WorkCodeTest {

    @Test
    void codesAreThoseOfTheCodeSystem() {
        CodeSystem system = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(CodeSystem.class, WorkCode.class.getResourceAsStream("/code-systems/work.json"));

        Map<String, String> packaged = system.getConcept().stream()
                .collect(Collectors.toMap(
                        CodeSystem.ConceptDefinitionComponent::getCode,
                        concept -> concept.getDesignationFirstRep().getValue()));
        assertThat(Arrays.stream(WorkCode.values()).collect(Collectors.toMap(WorkCode::code, WorkCode::swedish)))
                .isEqualTo(packaged);
    }
}
