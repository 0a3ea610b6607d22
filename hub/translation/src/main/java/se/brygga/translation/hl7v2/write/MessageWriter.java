package se.brygga.translation.hl7v2.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;
import se.brygga.translation.hl7v2.datatype.Syntax;
import se.brygga.translation.outbound.Elements;

/**
 * A message being written: its segments in order, in the usual separators and the destination's encoding (HL7 v2.5.1, 2.6).
 *
 * <p>A segment without any field is left out. Not safe for use by several threads.
 */
public final class MessageWriter {

    private static final int NAME_ONLY = 3;

    private final OutboundMessage message;
    private final Destination destination;
    private final Hl7Version version;
    private final Elements elements;
    private final Syntax syntax;
    private final List<SegmentWriter> segments = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Enters every element of the message into a loss report. */
    public MessageWriter(OutboundMessage message, Destination destination) {
        this.message = message;
        this.destination = destination;
        this.version = Hl7Version.of(destination.version());
        this.elements = new Elements(message);
        this.syntax = Syntax.usual(destination.charset());
    }

    /** Returns what is written. */
    public OutboundMessage message() {
        return message;
    }

    /** Returns where it goes. */
    public Destination destination() {
        return destination;
    }

    /** Returns the version in which it is written. */
    public Hl7Version version() {
        return version;
    }

    /** Returns where each element went. */
    public Elements elements() {
        return elements;
    }

    /** Returns what MSH-18 calls the encoding; empty if HL7 has no name for it. */
    public String characterSet() {
        return CharacterSetName.of(destination.charset());
    }

    /** Begins a segment; {@code resource} is what the paths of its fields are relative to. */
    public SegmentWriter segment(String name, Resource resource) {
        var segment = new SegmentWriter(this, resource, name, numbers.merge(name, 1, Integer::sum));
        segments.add(segment);
        return segment;
    }

    /** Returns the message as it goes over the wire, without framing; each segment ends with CR. */
    public Written written(String type) {
        var text = new StringBuilder(1024);
        for (SegmentWriter segment : segments) {
            String line = segment.text(syntax);
            if (line.length() > NAME_ONLY) {
                text.append(line).append('\r');
            }
        }
        return new Written(type, text.toString().getBytes(destination.charset()), elements.losses());
    }
}
