package se.brygga.core.identifier;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The alias table: many names for an identifier system in, one canonical URI out (domain.md 3).
 *
 * <p>The table is data: NamingSystem resources of fhir-profiles.
 */
public final class IdentifierSystems {

    private static final Pattern OID = Pattern.compile("\\d+(\\.\\d+)+");

    private final Map<String, String> canonicalByAlias;

    /** Takes alias (URI or bare OID) to canonical URI; canonical URIs may be left out. */
    public IdentifierSystems(Map<String, String> canonicalByAlias) {
        this.canonicalByAlias = Map.copyOf(canonicalByAlias);
    }

    /** Returns the canonical URI of an alias; an unknown OID becomes {@code urn:oid:}, anything else stays. */
    public String canonical(String alias) {
        String bare = alias.startsWith("urn:oid:") ? alias.substring("urn:oid:".length()) : alias;
        String known = canonicalByAlias.getOrDefault(alias, canonicalByAlias.get(bare));
        if (known != null) {
            return known;
        }
        return OID.matcher(bare).matches() ? "urn:oid:" + bare : alias;
    }
}
