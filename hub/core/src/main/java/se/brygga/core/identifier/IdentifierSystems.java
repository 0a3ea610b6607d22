package se.brygga.core.identifier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The alias table: many names for an identifier system in, one canonical URI out (domain.md 3).
 *
 * <p>The table is data: NamingSystem resources of fhir-profiles.
 */
public final class IdentifierSystems {

    private static final String OID = "urn:oid:";

    private final Map<String, String> canonicalByAlias;
    private final Map<String, String> oidByCanonical = new HashMap<>();

    /** Takes alias (URI or bare OID) to canonical URI; canonical URIs may be left out. */
    public IdentifierSystems(Map<String, String> canonicalByAlias) {
        this.canonicalByAlias = Map.copyOf(canonicalByAlias);
        this.canonicalByAlias.forEach((alias, canonical) -> {
            if (isOid(alias)) {
                oidByCanonical.merge(canonical, alias, (one, other) -> one.compareTo(other) < 0 ? one : other);
            }
        });
    }

    /** Returns the canonical URI of an alias; an unknown OID becomes {@code urn:oid:}, anything else stays. */
    public String canonical(String alias) {
        String bare = alias.startsWith(OID) ? alias.substring(OID.length()) : alias;
        String known = canonicalByAlias.getOrDefault(alias, canonicalByAlias.get(bare));
        if (known != null) {
            return known;
        }
        return isOid(bare) ? OID + bare : alias;
    }

    /**
     * Returns the bare OID that stands for a canonical URI, for formats that name systems by OID: the one in the URI itself,
     * else of its aliases the first in alphabetical order. Reading it with {@link #canonical} gives the URI again.
     */
    public Optional<String> oid(String canonical) {
        String bare = canonical.startsWith(OID) ? canonical.substring(OID.length()) : "";
        return isOid(bare) ? Optional.of(bare) : Optional.ofNullable(oidByCanonical.get(canonical));
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
