package se.brygga.core.identifier;

import java.util.Map;

/**
 * The alias table: many names for an identifier system in, one canonical URI out (domain.md 3).
 *
 * <p>The table is data: NamingSystem resources of fhir-profiles.
 */
public final class IdentifierSystems {

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
        return isOid(bare) ? "urn:oid:" + bare : alias;
    }

    /** Numbers between dots; a regular expression would overflow the stack on a hostile one. */
    private static boolean isOid(String text) {
        boolean dots = false;
        char before = '.';
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '.' ? before == '.' : one < '0' || one > '9') {
                return false;
            }
            dots |= one == '.';
            before = one;
        }
        return dots && before != '.';
    }
}
