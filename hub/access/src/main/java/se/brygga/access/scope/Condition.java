package se.brygga.access.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumeration;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/**
 * One {@code param=value} of a scope, held against a resource itself as FHIR's search by token does. Modifiers, chains, escapes and
 * parameters that are not listed are refused.
 *
 * @param elements names of the elements that the parameter looks at
 * @param tokens any of them may match
 */
record Condition(List<String> elements, List<Token> tokens) {

    private static final Map<String, List<String>> PARAMETERS = Map.of(
            "category", List.of("category"),
            "status", List.of("status"),
            "code", List.of("code", "medication[x]"),
            "type", List.of("type"),
            "clinical-status", List.of("clinicalStatus"));

    /** {@code system|code}; a null system matches any, an empty one none; a null code matches any. */
    record Token(String system, String code) {

        static Token parse(String text) {
            int bar = text.indexOf('|');
            if (bar < 0) {
                return new Token(null, text);
            }
            String code = text.substring(bar + 1);
            return new Token(text.substring(0, bar), code.isEmpty() ? null : code);
        }

        boolean matches(String otherSystem, String otherCode) {
            String there = otherSystem == null ? "" : otherSystem;
            return (system == null || system.equals(there)) && (code == null || code.equals(otherCode));
        }
    }

    /** Reads {@code param=value,value}; empty if it is refused. */
    static Optional<Condition> parse(String text) {
        int equals = text.indexOf('=');
        List<String> elements = equals < 0 ? null : PARAMETERS.get(text.substring(0, equals));
        if (elements == null) {
            return Optional.empty();
        }
        List<Token> tokens = new ArrayList<>();
        for (String value : text.substring(equals + 1).split(",", -1)) {
            if (value.isEmpty()
                    || value.equals("|")
                    || value.indexOf('|') != value.lastIndexOf('|')
                    || Stream.of("%", "\\", "$", "=").anyMatch(value::contains)) {
                return Optional.empty();
            }
            tokens.add(Token.parse(value));
        }
        return Optional.of(new Condition(elements, List.copyOf(tokens)));
    }

    /** A resource without such an element is not covered. */
    boolean holds(Resource resource) {
        return elements.stream()
                .map(resource::getNamedProperty)
                .filter(property -> property != null)
                .map(Property::getValues)
                .flatMap(List::stream)
                .anyMatch(this::matches);
    }

    private boolean matches(Base value) {
        if (value instanceof CodeableConcept concept) {
            return concept.getCoding().stream().anyMatch(this::matches);
        }
        if (value instanceof Coding coding) {
            return tokens.stream().anyMatch(token -> token.matches(coding.getSystem(), coding.getCode()));
        }
        if (value instanceof Enumeration<?> code) {
            return tokens.stream().anyMatch(token -> token.matches(code.getSystem(), code.getValueAsString()));
        }
        return value instanceof PrimitiveType<?> code
                && tokens.stream().anyMatch(token -> token.matches(null, code.getValueAsString()));
    }
}
