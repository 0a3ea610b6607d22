package se.brygga.translation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.translation.csv.CsvWriters;
import se.brygga.translation.fhirmessage.FhirMessageWriter;
import se.brygga.translation.hl7v2.out.Hl7Writers;
import se.brygga.translation.hl7v2.out.MessageControlId;
import se.brygga.translation.json.JsonWriters;
import se.brygga.translation.outbound.Writer;

/** The table of everything that can be written: one line per format (messages.md 7). */
public final class Writers {

    private static final Map<String, Function<OutboundMessage, Optional<Writer>>> FORMATS = Map.of(
            "hl7v2", Hl7Writers::find,
            "json", JsonWriters::find,
            "csv", CsvWriters::find,
            "fhir", message -> Optional.of(new FhirMessageWriter()));

    private Writers() {}

    /** Returns what writes a message in a format; empty if the format has no such message. */
    public static Optional<Writer> find(String format, OutboundMessage message) {
        return FORMATS.get(format).apply(message);
    }

    /** Returns the formats that can be written. */
    public static Set<String> formats() {
        return FORMATS.keySet();
    }

    /** Returns what the destination calls a message of the hub with this id: MSH-10, MessageHeader.id or messageId. */
    public static String name(Destination destination, String id) {
        return destination.format().equals("hl7v2") ? MessageControlId.of(id, destination.version()) : id;
    }
}
