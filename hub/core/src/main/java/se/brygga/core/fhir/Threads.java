package se.brygga.core.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Identifier;

/** The thread that a Communication belongs to, which is one of its identifiers (messages.md 3). */
public final class Threads {

    /** System of identifiers that are URIs. */
    private static final String URI = "urn:ietf:rfc:3986";

    private Threads() {}

    /** Returns the id of the thread; empty if the Communication names none. */
    public static Optional<String> of(Communication letter) {
        return identifierOf(letter).map(Identifier::getValue);
    }

    /** Returns the identifier that names the thread: the one that says so, else the only one there is. */
    public static Optional<Identifier> identifierOf(Communication letter) {
        List<Identifier> identifiers = letter.getIdentifier();
        return identifiers.stream().filter(Threads::isThread).findFirst().or(() -> identifiers.stream()
                .filter(one -> identifiers.size() == 1 && one.hasValue())
                .findFirst());
    }

    /** Returns the identifiers that are the letter's alone: those that do not name its thread, which all its letters share. */
    public static List<Identifier> own(Communication letter) {
        Optional<Identifier> thread = identifierOf(letter);
        return letter.getIdentifier().stream()
                .filter(one ->
                        one.hasValue() && !isThread(one) && thread.stream().noneMatch(named -> named == one))
                .toList();
    }

    /** Tells the id of a thread from other ids of a letter. */
    public static boolean isThread(Identifier identifier) {
        return identifier.hasValue()
                && (Canonical.THREAD.equals(identifier.getSystem())
                        || URI.equals(identifier.getSystem())
                        || identifier.getValue().startsWith("urn:uuid:"));
    }

    /** Returns a thread's identifier as the record holds it: a URI, or an id of the sender's own. */
    public static Identifier identifier(String thread) {
        return new Identifier()
                .setSystem(thread.startsWith("urn:") ? URI : Canonical.THREAD)
                .setValue(thread);
    }
}
