package se.brygga.translation.fhirmessage.envelope;

import java.util.List;
import java.util.Optional;
import se.brygga.core.fhir.Canonical;

/**
 * An organisation that sends or receives.
 *
 * @param identifiers as the message writes them: directory id (HSA-id or SOR) and GLN or organisation number
 * @param name empty if the message has none; then the directory knows it
 */
public record Party(List<Id> identifiers, String name) {

    /** Nobody. */
    public static final Party NONE = new Party(List.of(), "");

    private static final String HSA_ID_AS_SPELLED_TOO = "urn:oid:1.2.752.129.2.1.4.1";

    /** An identifier with its system; {@code urn:oid:} of HSA-ids in the spelling that goes out. */
    public record Id(String system, String value) {}

    /** Tells if a system is that of HSA-ids, in either of its spellings. */
    static boolean isHsaSystem(String system) {
        return Canonical.HSA_ID.equals(system) || HSA_ID_AS_SPELLED_TOO.equals(system);
    }

    /** Returns the HSA-id, if there is one. */
    public Optional<String> hsaId() {
        return value(Canonical.HSA_ID).or(() -> value(HSA_ID_AS_SPELLED_TOO));
    }

    /** Returns the id in the Danish directory, if there is one. */
    public Optional<String> sor() {
        return value(MedCom.SOR);
    }

    /** Returns the global location number, if there is one. */
    public Optional<String> gln() {
        return value(MedCom.GLN);
    }

    /** Returns the value of an identifier system. */
    public Optional<String> value(String system) {
        return identifiers.stream()
                .filter(id -> id.system().equals(system))
                .map(Id::value)
                .findFirst();
    }
}
