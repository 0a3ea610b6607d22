package se.brygga.profiles;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * Validates resources against Brygga's profiles, offline.
 *
 * <p>Each resource is held to the profile that it claims or that its content tells (README.md); types without a profile are
 * held to FHIR R4. A Bundle is judged entry by entry; a FHIR message also as a whole. Safe for use by many threads.
 */
public final class ProfileValidator {

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final FhirValidator validator;
    private final Faultless faultless = new Faultless();

    ProfileValidator(FhirValidator validator) {
        this.validator = validator;
    }

    /** Returns the validator of this JVM. The first use loads definitions: seconds, and tens of megabytes that stay. */
    public static ProfileValidator shared() {
        return Holder.VALIDATOR;
    }

    /** Returns what is wrong or doubtful with a resource as the record keeps it, the errors first; empty if nothing is. */
    public List<Finding> validate(Resource resource) {
        return findings(resource, UnaryOperator.identity());
    }

    /**
     * Like {@link #validate} for what has just come in: a custodian and, where FHIR requires one, a subject are supposed,
     * because the hub adds them. Types that the hub does not meet are not judged. The argument is not changed.
     */
    public List<Finding> validateReceived(Resource resource) {
        return findings(resource, Supposition::ofPersonAndCustodian);
    }

    /**
     * Returns the errors as {@code place: text} in the validator's own words, which quote the resource: for tests only.
     * {@code json} is a resource or a Bundle of resources.
     */
    public List<String> errors(String json) {
        return errors((Resource) fhir.newJsonParser().parseResource(json));
    }

    /** Returns the errors in the validator's own words, which quote the resource: for tests only. */
    public List<String> errors(Resource resource) {
        return texts(resource, ResultSeverityEnum.ERROR, UnaryOperator.identity());
    }

    /** Returns the warnings in the validator's own words, which quote the resource: for tests only. */
    public List<String> warnings(Resource resource) {
        return texts(resource, ResultSeverityEnum.WARNING, UnaryOperator.identity());
    }

    /** Like {@link #errors(Resource)} for what a translator made, which has no subject yet. The argument is not changed. */
    public List<String> errorsOfTranslated(Resource resource) {
        return texts(resource, ResultSeverityEnum.ERROR, Supposition::ofPerson);
    }

    private List<Finding> findings(Resource resource, UnaryOperator<Resource> supposed) {
        return Judged.all(resource, supposed).stream()
                .filter(judged ->
                        StandardDefinitions.MET.contains(judged.resource().fhirType()))
                .flatMap(this::findings)
                .distinct()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** The same content has the same faults: what had none is not judged again. Messages as a whole are never the same. */
    private Stream<Finding> findings(Judged judged) {
        if (judged.resource() instanceof Bundle) {
            return found(judged);
        }
        String json = fhir.newJsonParser().encodeResourceToString(judged.resource());
        ByteBuffer name = faultless.name(judged.profile().orElse(""), json);
        if (faultless.has(name)) {
            return Stream.empty();
        }
        List<Finding> found = found(judged).toList();
        if (found.isEmpty()) {
            faultless.add(name);
        }
        return found.stream();
    }

    private Stream<Finding> found(Judged judged) {
        return messages(judged).stream()
                .flatMap(message -> Wording.of(message).stream())
                .map(found -> new Finding(found.severity(), judged.place(found.place()), found.code(), found.text()));
    }

    private List<String> texts(Resource resource, ResultSeverityEnum least, UnaryOperator<Resource> supposed) {
        List<String> texts = new ArrayList<>();
        for (Judged judged : Judged.all(resource, supposed)) {
            for (SingleValidationMessage message : messages(judged)) {
                boolean isError = message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal();
                if (isError ? least == ResultSeverityEnum.ERROR : message.getSeverity() == least) {
                    texts.add(message.getLocationString() + ": " + message.getMessage());
                }
            }
        }
        return texts;
    }

    private List<SingleValidationMessage> messages(Judged judged) {
        return validator.validateWithResult(judged.resource(), judged.options()).getMessages().stream()
                .filter(message -> !isFragmentOfCustodian(message) && !isExtensionOfR5(message))
                .filter(message -> !judged.isInAnEntry(message))
                .toList();
    }

    /** HAPI reads the whole of {@code urn:oid:…#HSA-id} as an OID; the invariant brygga-src-1 checks that form. */
    private static boolean isFragmentOfCustodian(SingleValidationMessage message) {
        return Optional.ofNullable(message.getLocationString()).orElse("").endsWith(".meta.source")
                && message.getMessage().startsWith("OIDs must be valid (1.2.752.129.2.1.4.1#");
    }

    /** HL7's v2-to-FHIR guide uses elements of R5 as extensions, whose definitions are not packaged. */
    private static boolean isExtensionOfR5(SingleValidationMessage message) {
        return message.getMessage().startsWith("Extension url 'http://hl7.org/fhir/5.0/StructureDefinition/extension-");
    }

    private static final class Holder {
        static final ProfileValidator VALIDATOR =
                new ProfileValidator(OfflineValidation.validator(FhirContext.forR4Cached()));
    }
}
