package se.brygga.core.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Identifier;

/** Tells the id of a thread from other ids of a Communication (messages.md 3). */
public final class Threads {

    private static final String URI = "urn:ietf:rfc:3986";

    private Threads() {}

    /** Returns the id of the thread that a message belongs to; empty if it names none. */
    public static Optional<String> of(Communication communication) {
        return communication.getIdentifier().stream()
                .filter(Threads::isThread)
                .map(Identifier::getValue)
                .findFirst();
    }

    /** Returns true if the identifier is that of a thread. */
    public static boolean isThread(Identifier identifier) {
        return identifier.hasValue()
                && (Canonical.THREAD.equals(identifier.getSystem())
                        || URI.equals(identifier.getSystem())
                        || identifier.getValue().startsWith("urn:uuid:"));
    }
}
