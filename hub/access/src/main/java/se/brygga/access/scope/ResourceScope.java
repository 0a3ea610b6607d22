package se.brygga.access.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ResourceType;

/**
 * One scope about resources: {@code (patient|user|system)/(Type|*).[c][r][u][d][s][?param=value&…]}.
 *
 * @param context patient, user or system
 * @param type name of a type, or {@code *}
 * @param actions letters out of {@code cruds}
 * @param conditions all of them have to hold
 */
record ResourceScope(String context, String type, String actions, List<Condition> conditions) {

    private static final Set<String> CONTEXTS = Set.of("patient", "user", "system");
    private static final String LETTERS = "cruds";

    /** SMART v1, which knows no conditions. */
    private static final Map<String, String> FIRST_VERSION = Map.of("read", "rs", "write", "cud", "*", LETTERS);

    private static final Set<String> TYPES =
            Stream.of(ResourceType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    /** Returns the scope; empty if it is not of this form. One pass, no regular expression. */
    static Optional<ResourceScope> parse(String scope) {
        int slash = scope.indexOf('/');
        int question = scope.indexOf('?');
        String before = question < 0 ? scope : scope.substring(0, question);
        int dot = before.lastIndexOf('.');
        if (slash < 0 || dot < slash) {
            return Optional.empty();
        }
        String context = scope.substring(0, slash);
        String type = scope.substring(slash + 1, dot);
        Optional<String> actions = actions(before.substring(dot + 1), question < 0);
        Optional<List<Condition>> conditions =
                question < 0 ? Optional.of(List.of()) : conditions(scope.substring(question + 1));
        if (!CONTEXTS.contains(context) || !type.equals("*") && !TYPES.contains(type)) {
            return Optional.empty();
        }
        return actions.flatMap(letters -> conditions.map(all -> new ResourceScope(context, type, letters, all)));
    }

    /** Letters in the order of {@code cruds}, each at most once. */
    private static Optional<String> actions(String letters, boolean unconditional) {
        if (unconditional && FIRST_VERSION.containsKey(letters)) {
            return Optional.of(FIRST_VERSION.get(letters));
        }
        int last = -1;
        for (int i = 0; i < letters.length(); i++) {
            int place = LETTERS.indexOf(letters.charAt(i));
            if (place <= last) {
                return Optional.empty();
            }
            last = place;
        }
        return letters.isEmpty() ? Optional.empty() : Optional.of(letters);
    }

    private static Optional<List<Condition>> conditions(String query) {
        List<Condition> all = new ArrayList<>();
        for (String part : query.split("&", -1)) {
            Optional<Condition> one = Condition.parse(part);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add(one.get());
        }
        return Optional.of(List.copyOf(all));
    }

    boolean isPatient() {
        return context.equals("patient");
    }

    boolean allows(char action, String of) {
        return actions.indexOf(action) >= 0 && (type.equals("*") || type.equals(of));
    }

    boolean covers(char action, Resource resource) {
        return allows(action, resource.fhirType())
                && (conditions.isEmpty() || conditions.stream().allMatch(condition -> condition.holds(resource)));
    }
}
