package se.brygga.translation.outbound;

import se.brygga.core.outbound.Destination;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.core.outbound.Written;

/** Writes one kind of message whole, or throws {@link se.brygga.core.error.Untranslatable} with a FHIR path as place. Pure. */
public interface Writer {

    /** Returns the message in the destination's format. */
    Written write(OutboundMessage message, Destination destination);
}
