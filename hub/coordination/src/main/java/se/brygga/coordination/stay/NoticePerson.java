package se.brygga.coordination.stay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import se.brygga.core.identifier.PersonIdentifier;

/**
 * All that a notice may say of a person: identity and registered address (UTS 2:2).
 *
 * @param identifier the strongest identifier: personnummer, else samordningsnummer, else a reserve number
 * @param name given and family name; null if unknown
 * @param address registered address in one line; null if masked or unknown
 * @param addressAbsent {@link #MASKED} or {@link #UNKNOWN} if there is no address; null if there is one
 */
public record NoticePerson(PersonIdentifier identifier, String name, String address, String addressAbsent) {

    public static final String MASKED = "masked";
    public static final String UNKNOWN = "unknown";

    private static final String SYSTEMS = "http://electronichealth.se/identifier/";

    private static final List<String> STRONGEST_FIRST = List.of(
            SYSTEMS + "personnummer",
            SYSTEMS + "samordningsnummer",
            SYSTEMS + "nationelltReservnummer",
            SYSTEMS + "LMA-nummer");

    /**
     * Takes from a Patient what a notice may say.
     *
     * @param masked true if the address must not be told (domain.md 3, protected identity)
     * @throws IllegalArgumentException if the Patient has no identifier in use
     */
    public static NoticePerson of(Patient patient, boolean masked) {
        String address = masked
                ? null
                : RegisteredAddress.of(patient)
                        .map(RegisteredAddress::line)
                        .filter(line -> !line.isEmpty())
                        .orElse(null);
        String absent = address != null ? null : masked ? MASKED : UNKNOWN;
        return new NoticePerson(identifier(patient), name(patient).orElse(null), address, absent);
    }

    private static PersonIdentifier identifier(Patient patient) {
        return patient.getIdentifier().stream()
                .filter(identifier -> identifier.getUse() != IdentifierUse.OLD && identifier.hasValue())
                .min(Comparator.comparing(NoticePerson::rank))
                .map(identifier -> new PersonIdentifier(identifier.getSystem(), identifier.getValue()))
                .orElseThrow(() -> new IllegalArgumentException("A notice needs a Patient with an identifier in use"));
    }

    private static int rank(Identifier identifier) {
        int rank = STRONGEST_FIRST.indexOf(identifier.getSystem());
        return rank < 0 ? STRONGEST_FIRST.size() : rank;
    }

    private static Optional<String> name(Patient patient) {
        return patient.getName().stream()
                .filter(name -> name.getUse() != NameUse.OLD)
                .min(Comparator.comparing(name -> name.getUse() != NameUse.OFFICIAL))
                .map(NoticePerson::text)
                .filter(text -> !text.isBlank());
    }

    private static String text(HumanName name) {
        List<String> parts = new ArrayList<>(
                name.getGiven().stream().map(PrimitiveType::getValue).toList());
        parts.add(name.getFamily());
        String text = parts.stream().filter(part -> part != null).collect(Collectors.joining(" "));
        return text.isBlank() && name.hasText() ? name.getText() : text;
    }
}
