package se.brygga.access.scope;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.hl7.fhir.r4.model.Resource;

/**
 * The scopes of one token after <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App
 * Launch 2.2, scopes</a> (security.md 2.2). What one scope allows, all allow; a scope that is not understood allows nothing.
 */
public final class SmartScopes implements Scopes {

    /** Longer than any header may be (security.md 7): nothing of it is read. */
    private static final int MOST_CHARACTERS = 8_192;

    private static final int SHOWN = 80;

    /** Scopes that are not about resources. */
    private static final Set<String> OTHER = Set.of(
            "openid",
            "fhirUser",
            "profile",
            "launch",
            "launch/patient",
            "launch/encounter",
            "offline_access",
            "online_access");

    private final List<ResourceScope> granted;
    private final List<String> rejected;

    private SmartScopes(List<ResourceScope> granted, List<String> rejected) {
        this.granted = List.copyOf(granted);
        this.rejected = List.copyOf(rejected);
    }

    /** Reads the claim {@code scope}: scopes with spaces between; null or blank allows nothing. Never throws. */
    public static SmartScopes parse(String scopes) {
        String text = scopes == null ? "" : scopes;
        if (text.length() > MOST_CHARACTERS) {
            return new SmartScopes(List.of(), List.of(shown(text)));
        }
        Set<ResourceScope> granted = new LinkedHashSet<>();
        Set<String> rejected = new LinkedHashSet<>();
        StringTokenizer each = new StringTokenizer(text, " ");
        while (each.hasMoreTokens()) {
            String scope = each.nextToken();
            if (OTHER.contains(scope)) {
                continue;
            }
            Optional<ResourceScope> read = ResourceScope.parse(scope);
            read.ifPresentOrElse(granted::add, () -> rejected.add(shown(scope)));
        }
        return new SmartScopes(new ArrayList<>(granted), new ArrayList<>(rejected));
    }

    private static String shown(String scope) {
        return scope.length() > SHOWN ? scope.substring(0, SHOWN) + "…" : scope;
    }

    @Override
    public boolean mayAct(char action, String type) {
        return granted.stream().anyMatch(scope -> scope.allows(action, type));
    }

    @Override
    public boolean covers(char action, Resource resource) {
        // Asked of each resource of a person: a stream costs several times as much.
        for (ResourceScope scope : granted) {
            if (scope.covers(action, resource)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean onlyPatient() {
        return !granted.isEmpty() && granted.stream().allMatch(ResourceScope::isPatient);
    }

    @Override
    public Scopes withoutPatient() {
        return new SmartScopes(
                granted.stream().filter(scope -> !scope.isPatient()).toList(), rejected);
    }

    /** Returns the scopes that were not understood or are not allowed here, cut to 80 characters; they allow nothing. */
    public List<String> rejected() {
        return rejected;
    }
}
