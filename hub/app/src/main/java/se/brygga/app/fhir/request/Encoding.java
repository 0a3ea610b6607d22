package se.brygga.app.fhir.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.brygga.app.refusal.Refused;

/** How an answer is written: what {@code _format} says, else {@code Accept} (FHIR R4, http.html#mime-type). */
public enum Encoding {
    JSON("json", "application/json", "application/fhir+json", "text/json"),
    XML("xml", "application/xml", "application/fhir+xml", "text/xml");

    private final List<String> names;

    Encoding(String... names) {
        this.names = List.of(names);
    }

    /** Returns the encoding for a request; JSON for what {@link #asked} refuses. */
    public static Encoding of(HttpServletRequest request) {
        try {
            return asked(request).orElse(JSON);
        } catch (Refused unreadable) {
            return JSON;
        }
    }

    /** Returns the encoding that a request asks for; empty if it asks only for what there is not. */
    public static Optional<Encoding> asked(HttpServletRequest request) {
        Map<String, List<String>> query = Query.read(request.getQueryString());
        if (query.containsKey("_format")) {
            List<String> formats = query.get("_format");
            // An unescaped + of application/fhir+json arrives as a space.
            return formats.size() == 1 ? named(formats.get(0).replace(' ', '+')) : Optional.empty();
        }
        String accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank()) {
            return Optional.of(JSON);
        }
        return Arrays.stream(accept.split(","))
                .map(part -> part.split(";")[0].trim())
                .flatMap(type -> (type.endsWith("*") ? Optional.of(JSON) : named(type)).stream())
                .findFirst();
    }

    private static Optional<Encoding> named(String name) {
        String lower = name.split(";")[0].trim().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.names.contains(lower)).findFirst();
    }

    /** Tells whether this is XML. */
    public boolean isXml() {
        return this == XML;
    }
}
