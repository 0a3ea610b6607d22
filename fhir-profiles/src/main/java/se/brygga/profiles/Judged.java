package se.brygga.profiles;

import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * A resource on its own, with what it is held to.
 *
 * @param resource what is judged
 * @param profile URL; empty to hold it to FHIR R4 only
 * @param prefix its place in the Bundle that it came in; empty if it came alone
 */
record Judged(Resource resource, Optional<String> profile, String prefix) {

    private static final Pattern IN_AN_ENTRY =
            Pattern.compile("Bundle\\.entry\\[\\d+]\\.resource\\b.*", Pattern.DOTALL);

    /** Takes a Bundle apart; a FHIR message is judged as a whole too. */
    static List<Judged> all(Resource resource, UnaryOperator<Resource> supposed) {
        if (!(resource instanceof Bundle bundle)) {
            return List.of(new Judged(supposed.apply(resource), ProfileChoice.of(resource), ""));
        }
        boolean isMessage = bundle.getType() == Bundle.BundleType.MESSAGE;
        List<Judged> all = new ArrayList<>();
        if (isMessage) {
            all.add(new Judged(bundle, Optional.of(MessageProfiles.envelope(bundle)), ""));
        }
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            Resource entry = bundle.getEntry().get(i).getResource();
            if (entry != null) {
                all.add(new Judged(
                        isMessage ? Supposition.ofPersonAndCustodian(entry) : supposed.apply(entry),
                        isMessage ? MessageProfiles.entry(bundle, entry) : ProfileChoice.of(entry),
                        "Bundle.entry[" + i + "].resource"));
            }
        }
        return all;
    }

    ValidationOptions options() {
        ValidationOptions options = new ValidationOptions();
        return profile.isPresent() ? options.addProfile(profile.get()) : options;
    }

    /** Returns a place in this resource as a place in what came in. */
    String place(String inResource) {
        String type = resource.fhirType();
        return prefix.isEmpty() || !inResource.startsWith(type)
                ? inResource
                : prefix + inResource.substring(type.length());
    }

    /** Each entry is judged for itself. */
    boolean isInAnEntry(SingleValidationMessage message) {
        return resource instanceof Bundle
                && message.getLocationString() != null
                && IN_AN_ENTRY.matcher(message.getLocationString()).matches();
    }
}
