package se.brygga.profiles;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/**
 * Validates resources against Brygga's profiles, offline; for tests of every module.
 *
 * <p>Each resource is held to the profile of its type, whether it claims it or not; types without a profile are held to
 * FHIR R4. An extension that nobody defines is an error. Safe for use by many threads.
 */
public final class ProfileValidator {

    private static final Map<String, String> PROFILES = Map.of(
            "Patient", "brygga-patient",
            "Encounter", "brygga-encounter",
            "ServiceRequest", "brygga-care-decision",
            "Task", "brygga-task");
    /** Where FHIR requires somebody whom a resource is about. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "ServiceRequest", "subject",
            "Condition", "subject",
            "CarePlan", "subject",
            "MedicationRequest", "subject",
            "Goal", "subject",
            "RelatedPerson", "patient",
            "AllergyIntolerance", "patient",
            "Immunization", "patient");

    private static final String STRUCTURE = "https://brygga.example/fhir/StructureDefinition/";

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final FhirValidator validator = OfflineValidation.validator(fhir);

    private ProfileValidator() {}

    /** Returns the validator of this JVM: loading the definitions takes seconds, so it is done once. */
    public static ProfileValidator shared() {
        return Holder.VALIDATOR;
    }

    /** Returns the errors as {@code place: text}, empty if valid; {@code json} is a resource or a Bundle of resources. */
    public List<String> errors(String json) {
        return errors((Resource) fhir.newJsonParser().parseResource(json));
    }

    /** Returns the errors as {@code place: text}, empty if valid. A Bundle is judged entry by entry. */
    public List<String> errors(Resource resource) {
        return messages(resource, List.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL));
    }

    /** Returns the warnings as {@code place: text}. */
    public List<String> warnings(Resource resource) {
        return messages(resource, List.of(ResultSeverityEnum.WARNING));
    }

    /**
     * Like {@link #errors(Resource)} for what a translator made, which has no subject yet: one is supposed where FHIR
     * requires it. The argument is not changed.
     */
    public List<String> errorsOfTranslated(Resource resource) {
        List<String> errors = new ArrayList<>();
        for (Resource one : each(resource)) {
            errors.addAll(errors(withSubject(one)));
        }
        return errors;
    }

    private static Resource withSubject(Resource resource) {
        String element = SUBJECTS.get(resource.fhirType());
        if (element == null || resource.getNamedProperty(element).hasValues()) {
            return resource;
        }
        Resource copy = resource.copy();
        copy.setProperty(element, new Reference("Patient/person"));
        return copy;
    }

    private List<String> messages(Resource resource, List<ResultSeverityEnum> severities) {
        List<String> found = new ArrayList<>();
        for (Resource one : each(resource)) {
            for (SingleValidationMessage message :
                    validator.validateWithResult(one, options(one)).getMessages()) {
                if (severities.contains(message.getSeverity())
                        && !isFragmentOfCustodian(message)
                        && !isOfFhirR5(message)) {
                    found.add(message.getLocationString() + ": " + message.getMessage());
                }
            }
        }
        return found;
    }

    /** HAPI reads the whole of {@code urn:oid:…#HSA-id} as an OID; the invariant brygga-src-1 checks that form. */
    private static boolean isFragmentOfCustodian(SingleValidationMessage message) {
        return message.getLocationString().endsWith(".meta.source")
                && message.getMessage().startsWith("OIDs must be valid (1.2.752.129.2.1.4.1#");
    }

    /** HAPI knows no definition of the extensions by which HL7 carries elements of R5 in R4. */
    private static boolean isOfFhirR5(SingleValidationMessage message) {
        return message.getMessage().contains("'http://hl7.org/fhir/5.0/StructureDefinition/extension-")
                && message.getMessage().endsWith("is not valid (invalid Version '5.0')");
    }

    private static List<Resource> each(Resource resource) {
        return resource instanceof Bundle bundle
                ? bundle.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .toList()
                : List.of(resource);
    }

    private static ValidationOptions options(Resource resource) {
        ValidationOptions options = new ValidationOptions();
        if (resource instanceof ServiceRequest request && isOrder(request)) {
            return options;
        }
        String profile = PROFILES.get(resource.fhirType());
        return profile == null ? options : options.addProfile(STRUCTURE + profile);
    }

    /** Orders between care providers are no care decisions: they have a placer's or filler's number. */
    private static boolean isOrder(ServiceRequest request) {
        return request.getIdentifier().stream()
                .flatMap(identifier -> identifier.getType().getCoding().stream())
                .anyMatch(type -> "PLAC".equals(type.getCode()) || "FILL".equals(type.getCode()));
    }

    private static final class Holder {
        static final ProfileValidator VALIDATOR = new ProfileValidator();
    }
}
