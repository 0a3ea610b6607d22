package se.brygga.core.outbound;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import se.brygga.core.message.Spelling;

/**
 * What a writer must know of the system that a message goes to; made from its connector.yml.
 *
 * @param connector id of the connector
 * @param format {@code hl7v2}, {@code json}, {@code csv} or {@code fhir}
 * @param version of the format: {@code 2.5.1} for HL7 v2; empty if the format has none
 * @param charset encoding of what goes out
 * @param zone zone of local times
 * @param application the receiving application's own name, for MSH-5; empty if it has none
 * @param production true if messages are marked as production (MSH-11 P), else as test
 * @param takes the types that the system takes: {@code ADT^A01}, {@code measurement}; a name before {@code ^} takes all of them;
 *     of {@code message/result} the code of the event
 * @param spelling how the system spells municipal messages
 * @param codes code tables by name: {@code codes/gender.csv} is {@code gender}; the system's code to ours, read backwards here
 */
public record Destination(
        String connector,
        String format,
        String version,
        Charset charset,
        ZoneId zone,
        String application,
        boolean production,
        Set<String> takes,
        Spelling spelling,
        Map<String, Map<String, String>> codes) {

    /** Returns true if the system takes messages of this type. */
    public boolean takes(String type) {
        String bare = type.substring(type.indexOf('/') + 1);
        int caret = bare.indexOf('^');
        return takes.contains(bare) || caret > 0 && takes.contains(bare.substring(0, caret));
    }

    /** Returns the system's own code for one of ours: of several the first in alphabetical order; null if its table has none. */
    public String code(String table, String ours) {
        return codes.getOrDefault(table, Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().equals(ours))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
