package se.brygga.profiles;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;

/** A HAPI validator that knows FHIR R4 and this module, makes snapshots itself, and never asks the network. */
final class OfflineValidation {

    /** Extensions of the standard may come from its newer versions, whose definitions are not packaged. */
    private static final List<String> FOREIGN_EXTENSIONS = List.of("http://hl7.org/fhir/");

    private OfflineValidation() {}

    static FhirValidator validator(FhirContext fhir) {
        FhirInstanceValidator instances = new FhirInstanceValidator(support(fhir));
        instances.setAnyExtensionsAllowed(false);
        instances.setCustomExtensionDomains(FOREIGN_EXTENSIONS);
        return fhir.newValidator().registerValidatorModule(instances);
    }

    static IValidationSupport support(FhirContext fhir) {
        return new ValidationSupportChain(
                new DefaultProfileValidationSupport(fhir),
                ours(fhir),
                new CommonCodeSystemsTerminologyService(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new SnapshotGeneratingValidationSupport(fhir));
    }

    private static PrePopulatedValidationSupport ours(FhirContext fhir) {
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(fhir);
        for (String folder : Conformance.FOLDERS) {
            Conformance.resources(folder).forEach(resource -> add(ours, resource));
        }
        return ours;
    }

    private static void add(PrePopulatedValidationSupport ours, Resource resource) {
        if (resource instanceof StructureDefinition definition) {
            ours.addStructureDefinition(definition);
        } else if (resource instanceof CodeSystem system) {
            ours.addCodeSystem(system);
        } else if (resource instanceof ValueSet values) {
            ours.addValueSet(values);
        }
    }
}
