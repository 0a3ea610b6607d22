package se.brygga.core.terminology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A table from codes to codes: a FHIR ConceptMap of fhir-profiles, such as HL7's table 0001 to administrative-gender.
 *
 * <p>Immutable and safe for many threads. An element without target, or with equivalence {@code unmatched}, has no target.
 */
public final class CodeMap {

    private static final String FOLDER = "concept-maps/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, CodeMap> LOADED = new ConcurrentHashMap<>();

    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();

    /**
     * What a code stands for.
     *
     * @param system URI of the target's code system; null if the map does not say it
     * @param display null if the map has none
     */
    public record Target(String system, String code, String display) {}

    private CodeMap(JsonNode map) {
        for (JsonNode group : map.path("group")) {
            String system = group.path("target").asText(null);
            for (JsonNode element : group.path("element")) {
                JsonNode target = element.path("target").path(0);
                if (target.hasNonNull("code")) {
                    add(element.path("code").asText(), target, system);
                }
            }
        }
    }

    private void add(String code, JsonNode target, String system) {
        String to = target.path("code").asText();
        targets.put(code, new Target(system, to, target.path("display").asText(null)));
        String equivalence = target.path("equivalence").asText();
        boolean both = equivalence.equals("equal") || equivalence.equals("equivalent");
        if (both || !sources.containsKey(to)) {
            sources.put(to, code);
        }
    }

    /** Returns the map of this file name without {@code .json}; throws {@link IllegalStateException} if there is none. */
    public static CodeMap named(String name) {
        return LOADED.computeIfAbsent(name, CodeMap::load);
    }

    /** Returns the code system of the targets, of the first group if there are several; null if the map does not say it. */
    public String system() {
        return targets.values().stream().map(Target::system).findFirst().orElse(null);
    }

    /** Returns what a code stands for. */
    public Optional<Target> target(String code) {
        return Optional.ofNullable(targets.get(code));
    }

    /** Returns the target code; null if there is none. */
    public String code(String code) {
        Target target = targets.get(code);
        return target == null ? null : target.code();
    }

    /**
     * Returns the code that stands for a target, for the way back: the equivalent one, else the first that is mapped to it;
     * null if there is none.
     */
    public String back(String targetCode) {
        return sources.get(targetCode);
    }

    /** Returns all codes with what they stand for, in the order of the map. */
    public Map<String, Target> targets() {
        return Collections.unmodifiableMap(targets);
    }

    private static CodeMap load(String name) {
        String file = FOLDER + name + ".json";
        try (InputStream in = CodeMap.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path; it belongs to fhir-profiles");
            }
            return new CodeMap(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not JSON", e);
        }
    }
}
