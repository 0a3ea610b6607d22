package se.brygga.profiles;

import ca.uhn.fhir.context.FhirContext;
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
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.utilities.http.ManagedWebAccess;

/** A HAPI validator that knows FHIR R4 and this module, makes snapshots itself, and never asks the network. */
final class OfflineValidation {

    /** Extensions of the standard's newer versions and of the guides that we speak; their definitions are not packaged. */
    private static final List<String> FOREIGN_EXTENSIONS = List.of(
            "http://hl7.org/fhir/",
            "http://hl7.se/fhir/",
            "http://medcomfhir.dk/ig/",
            "https://commonprofiles.care/fhir/",
            "https://fhir.inera.se/");

    private OfflineValidation() {}

    static FhirValidator validator(FhirContext fhir) {
        return validator(fhir, new StandardDefinitions(fhir));
    }

    /** Returns a validator with another source of FHIR's own definitions. */
    static FhirValidator validator(FhirContext fhir, IValidationSupport standard) {
        ManagedWebAccess.setAccessPolicy(ManagedWebAccess.WebAccessPolicy.PROHIBITED);
        FhirInstanceValidator instances = new FhirInstanceValidator(support(fhir, standard));
        instances.setErrorForUnknownProfiles(false);
        instances.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        instances.setAnyExtensionsAllowed(false);
        instances.setCustomExtensionDomains(FOREIGN_EXTENSIONS);
        return fhir.newValidator().registerValidatorModule(instances);
    }

    static IValidationSupport support(FhirContext fhir, IValidationSupport standard) {
        return new ValidationSupportChain(
                standard,
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
