package se.brygga.core.connector;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Set;

/**
 * How a system wants to be written to.
 *
 * @param version of the format, such as {@code 2.5.1} for HL7 v2; empty if the format has none
 * @param charset encoding of what goes out
 * @param zone zone of local times
 * @param application the receiving application's own name (MSH-5); empty if it has none
 * @param production true if messages are marked as production (MSH-11), else as test
 * @param takes the types that it takes beside notices: {@code ADT}, {@code ADT^A01}, {@code measurement}
 */
public record WireFormat(
        String version, Charset charset, ZoneId zone, String application, boolean production, Set<String> takes) {}
