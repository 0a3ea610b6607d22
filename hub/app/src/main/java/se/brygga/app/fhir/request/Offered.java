package se.brygga.app.fhir.request;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.CapabilityStatement;

/**
 * An operation or interaction that is offered beside reading and searching, with the provider that HAPI calls for it.
 *
 * @param method GET, POST, PUT or DELETE
 * @param shape path below the base with {@code {id}} for an id, such as {@code Patient/{id}/$summary}
 * @param action the scope letter it needs on the type that the shape begins with
 * @param parameters allowed in the query, beside {@code _format} and {@code _pretty}
 * @param definition canonical of the OperationDefinition; null for what is no operation
 */
public record Offered(String method, String shape, char action, Set<String> parameters, String definition) {

    /**
     * What a package adds to the API.
     *
     * @param provider HAPI calls it
     * @param offers what of it is let through
     * @param declares adds to the CapabilityStatement what the offers do not say
     */
    public record Addition(Object provider, List<Offered> offers, Consumer<CapabilityStatement> declares) {

        /** Makes an addition that the offers tell all about. */
        public Addition(Object provider, List<Offered> offers) {
            this(provider, offers, statement -> {});
        }
    }

    /** Returns the same by POST: for an operation whose parameters may stand in a body. */
    public Offered posted() {
        return new Offered("POST", shape, action, parameters, definition);
    }

    /** Tells whether a path has this shape. */
    boolean fits(String[] segments) {
        String[] own = shape.split("/");
        if (own.length != segments.length) {
            return false;
        }
        for (int i = 0; i < own.length; i++) {
            if (!own[i].equals(segments[i])
                    && !(own[i].equals("{id}") && Target.ID.matcher(segments[i]).matches())) {
                return false;
            }
        }
        return true;
    }

    /** Returns the name after {@code $}; empty for what is no operation. */
    public String operation() {
        return shape.contains("$") ? shape.substring(shape.indexOf('$') + 1) : "";
    }

    /** Returns the type that the shape begins with; null for the whole system. */
    public String type() {
        return shape.startsWith("$") ? null : shape.split("/")[0];
    }
}
