package se.brygga.core.connector;

import java.nio.charset.Charset;
import java.time.ZoneId;
import se.brygga.core.message.Spelling;

/**
 * How to read what a system sends.
 *
 * @param format {@code hl7v2}, {@code json}, {@code csv} or {@code fhir}
 * @param zone zone of times without offset
 * @param charset encoding when the message does not say it
 * @param localSystem URI of local identifiers without a known authority
 * @param production true if messages marked as test are refused
 * @param sendsProtection false if the system cannot send a protection flag
 * @param spelling how the system spells municipal messages
 * @param rules what becomes of messages that are not as one would wish
 */
public record IntakeSettings(
        String format,
        ZoneId zone,
        Charset charset,
        String localSystem,
        boolean production,
        boolean sendsProtection,
        Spelling spelling,
        IntakeRules rules) {}
