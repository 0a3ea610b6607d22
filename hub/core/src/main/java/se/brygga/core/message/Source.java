package se.brygga.core.message;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Map;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.key.KeyedHash;

/**
 * What a translator must know of the system that a message comes from; made from its connector.yml.
 *
 * @param connector id of the connector
 * @param custodian HSA-id of the care provider that owns what the system sends
 * @param unit HSA-id of the unit that answers for the sending
 * @param zone zone of times without offset
 * @param charset encoding when the message does not say it
 * @param localSystem URI of local identifiers without a known authority
 * @param production true if messages marked as test (MSH-11 T or D) are refused
 * @param sendsProtection false if the system cannot send a protection flag: then addresses are masked
 * @param spelling how the system spells municipal messages
 * @param codes code tables by name: {@code codes/protection.csv} is {@code protection}; source code to target code
 * @param identifiers the alias table
 * @param hash keyed hash of the installation
 */
public record Source(
        String connector,
        String custodian,
        String unit,
        ZoneId zone,
        Charset charset,
        String localSystem,
        boolean production,
        boolean sendsProtection,
        Spelling spelling,
        Map<String, Map<String, String>> codes,
        IdentifierSystems identifiers,
        KeyedHash hash) {

    /** Returns the id of a resource: deterministic over custodian, type and business identifier. */
    public String resourceId(String type, String businessIdentifier) {
        return hash.id(custodian, type, businessIdentifier);
    }

    /** The target of a code that is knowingly left without one. */
    public static final String UNMAPPED = "unmapped";

    /** Returns the target code, or null if the table or the code is unknown, or the code has knowingly no target. */
    public String code(String table, String code) {
        String target = codes.getOrDefault(table, Map.of()).get(code);
        return UNMAPPED.equals(target) ? null : target;
    }

    /** Tells if the table says that the code has no target. */
    public boolean isUnmapped(String table, String code) {
        return UNMAPPED.equals(codes.getOrDefault(table, Map.of()).get(code));
    }
}
