package se.brygga.access.scope;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/** SMART v2 scopes without parameters (<a href="https://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html">SMART</a>). */
public final class SmartScopes implements Scopes {

    private static final Pattern SCOPE = Pattern.compile("(patient|user|system)/([A-Za-z]+|\\*)\\.(c?r?u?d?s?)");

    private final List<Scope> scopes;

    private SmartScopes(List<Scope> scopes) {
        this.scopes = scopes;
    }

    private record Scope(String level, String type, String actions) {}

    /** Reads the scopes of a token, with blanks between them; one that is not right allows nothing. */
    public static Scopes parse(String text) {
        return new SmartScopes(Stream.of(text.strip().split("\\s+"))
                .map(SCOPE::matcher)
                .filter(Matcher::matches)
                .map(found -> new Scope(found.group(1), found.group(2), found.group(3)))
                .toList());
    }

    @Override
    public boolean mayAct(char action, String type) {
        return scopes.stream()
                .anyMatch(scope ->
                        scope.actions.indexOf(action) >= 0 && (scope.type.equals("*") || scope.type.equals(type)));
    }

    @Override
    public boolean covers(char action, Resource resource) {
        return mayAct(action, resource.fhirType());
    }

    @Override
    public boolean onlyPatient() {
        return !scopes.isEmpty() && scopes.stream().allMatch(scope -> scope.level.equals("patient"));
    }
}
