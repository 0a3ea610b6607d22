package se.brygga.translation.fhirmessage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.hl7.fhir.r4.model.Bundle;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.translation.fhirmessage.envelope.Party;
import se.brygga.translation.fhirmessage.out.Forwarded;
import se.brygga.translation.fhirmessage.out.Forwarded.NewIds;
import se.brygga.translation.fhirmessage.out.LetterWriter;
import se.brygga.translation.fhirmessage.out.Times;
import se.brygga.translation.fhirmessage.reading.Document;
import se.brygga.translation.fhirmessage.reading.StrictParser;
import se.brygga.translation.outbound.Writer;

/**
 * Writes messages to systems that take FHIR: a Communication as a care communication, anything else with an event code of ours
 * (messages.md 1, 3 and 7).
 */
public final class FhirMessageWriter implements Writer {

    @Override
    public Written write(OutboundMessage message, Destination destination) {
        return new LetterWriter(message, destination).write();
    }

    /**
     * Returns a message that passes through unchanged: a new envelope, the same letter, and one more Provenance of the hub.
     *
     * @param original the message as it came, in JSON or XML
     * @param bundleId of the new envelope
     */
    public static byte[] forwarded(byte[] original, Party hub, String bundleId, Instant now) {
        return Forwarded.unchanged(original, hub, bundleId, now).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a message of the hub in a new envelope, for a new sending: all else is the same (messages.md 1, resend). */
    public static byte[] enveloped(byte[] message, String bundleId, Instant now) {
        Bundle bundle = StrictParser.parse(Document.read(message)).bundle();
        bundle.setId(bundleId);
        bundle.setTimestampElement(Times.instant(now, ZoneOffset.UTC));
        return StrictParser.json(bundle).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns a message that the hub has translated: a new envelope and a new letter, whose source is the original. */
    public static byte[] translated(byte[] original, Party hub, NewIds ids, Instant now) {
        return Forwarded.renewed(original, hub, ids, now).getBytes(StandardCharsets.UTF_8);
    }
}
