package se.brygga.core.identifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Loads the alias table from the NamingSystem resources of fhir-profiles on the class path. */
public final class NamingSystems {

    private static final String FOLDER = "naming-systems/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private NamingSystems() {}

    /** Returns the alias table; fails with the name of the file if one is missing or has no preferred id. */
    public static IdentifierSystems load() {
        return load(FOLDER);
    }

    /** Loads from a folder that has an {@code index.txt} with one file name a line. */
    static IdentifierSystems load(String folder) {
        Map<String, String> canonicalByAlias = new HashMap<>();
        String index = new String(bytes(folder + "index.txt"), StandardCharsets.UTF_8);
        index.lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> add(folder + name, canonicalByAlias));
        return new IdentifierSystems(canonicalByAlias);
    }

    private static void add(String file, Map<String, String> canonicalByAlias) {
        JsonNode ids = tree(file).path("uniqueId");
        String canonical = "";
        for (JsonNode id : ids) {
            if (id.path("preferred").asBoolean()) {
                String value = id.path("value").asText();
                canonical = "oid".equals(id.path("type").asText()) ? "urn:oid:" + value : value;
            }
        }
        if (canonical.isEmpty()) {
            throw new IllegalStateException(
                    file + " has no uniqueId with preferred = true. Mark the one that goes out.");
        }
        for (JsonNode id : ids) {
            String other = canonicalByAlias.put(id.path("value").asText(), canonical);
            if (other != null && !other.equals(canonical)) {
                throw new IllegalStateException(
                        file + " claims " + id.path("value").asText() + ", which stands for " + other
                                + " already. An alias has one meaning.");
            }
        }
    }

    private static JsonNode tree(String file) {
        try {
            return JSON.readTree(bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not JSON", e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = NamingSystems.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path; it belongs to fhir-profiles");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
