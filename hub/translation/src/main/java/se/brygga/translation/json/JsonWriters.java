package se.brygga.translation.json;

import java.util.Optional;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.translation.municipal.outbound.OutboundKinds;
import se.brygga.translation.outbound.Writer;

/** What can be written as municipal JSON (messages.md 6 and 7). */
public final class JsonWriters {

    private JsonWriters() {}

    /** Returns the writer for a message; nothing if there is no municipal kind for it. */
    public static Optional<Writer> find(OutboundMessage message) {
        return OutboundKinds.of(message).<Writer>map(kind -> FhirToJson::write);
    }
}
