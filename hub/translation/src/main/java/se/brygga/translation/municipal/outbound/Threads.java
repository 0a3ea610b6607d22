package se.brygga.translation.municipal.outbound;

import org.hl7.fhir.r4.model.Identifier;
import se.brygga.core.fhir.Canonical;

/** Tells the id of a thread from other ids of a message (messages.md 3). */
final class Threads {

    private static final String URI = "urn:ietf:rfc:3986";

    private Threads() {}

    static boolean isThread(Identifier identifier) {
        return Canonical.THREAD.equals(identifier.getSystem())
                || URI.equals(identifier.getSystem())
                || identifier.hasValue() && identifier.getValue().startsWith("urn:uuid:");
    }
}
