package se.brygga.app.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceFactory;
import se.brygga.access.scope.Scopes;
import se.brygga.app.refusal.Refused;

/** Holds what a system posts against its scopes, entry by entry, before its route sees it (security.md 2.2). */
final class WriteScopes {

    private static final String WRITES = "cud";
    private static final String BUNDLE = "Bundle";

    private final Scopes scopes;
    private final Map<String, Resource> types;

    /** Takes the scopes, and {@link #types}. */
    WriteScopes(Scopes scopes, Map<String, Resource> types) {
        this.scopes = scopes;
        this.types = types;
    }

    /**
     * Returns a resource without content for each type by its name: made once, for making them takes longer than judging a body, and
     * without HAPI's definitions of all of them, which take a second of the start.
     */
    static Map<String, Resource> types(FhirContext fhir) {
        return fhir.getResourceTypes().stream()
                .collect(Collectors.toUnmodifiableMap(type -> type, ResourceFactory::createResource));
    }

    /** Tells whether no entry needs to be looked at: a resource without content fulfils no condition of a scope. */
    boolean coverEverything() {
        for (Resource empty : types.values()) {
            for (int i = 0; i < WRITES.length(); i++) {
                if (!scopes.covers(WRITES.charAt(i), empty)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Throws {@link Refused} 403 unless whole Bundles may be made: for messages and for what cannot be read. */
    void checkBundle() {
        check(scopes.mayAct('c', BUNDLE), "create", BUNDLE);
    }

    /** Throws {@link Refused} 403 if an entry does what no scope allows. */
    void check(Bundle bundle) {
        if (!bundle.hasEntry()) {
            checkBundle();
        }
        bundle.getEntry().forEach(this::check);
    }

    private void check(BundleEntryComponent entry) {
        HTTPVerb method = entry.getRequest().getMethod();
        String url = entry.getRequest().hasUrl() ? entry.getRequest().getUrl() : "";
        String type = Stream.of(url.split("[/?]"))
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse("");
        if (method == null || !types.containsKey(type)) {
            checkBundle();
            return;
        }
        char action = action(method);
        check(scopes.mayAct(action, type), method.toCode().toLowerCase(Locale.ROOT), type);
        if (entry.getResource() != null && WRITES.indexOf(action) >= 0) {
            check(
                    scopes.covers(action, entry.getResource()),
                    method.toCode().toLowerCase(Locale.ROOT),
                    entry.getResource().fhirType());
        }
    }

    private static char action(HTTPVerb method) {
        return switch (method) {
            case POST -> 'c';
            case PUT, PATCH -> 'u';
            case DELETE -> 'd';
            default -> 'r';
        };
    }

    private static void check(boolean allowed, String action, String type) {
        if (!allowed) {
            throw Refused.forbidden(
                    "INSUFFICIENT_SCOPE", "The token has no scope for this: to " + action + " " + type + ".");
        }
    }
}
