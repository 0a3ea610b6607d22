package se.brygga.coordination.stay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.fhir.Canonical;

/** Where a person is registered (folkbokföring): the one address that a notice may carry (UTS 2:2) and whose municipality gets it. */
public final class RegisteredAddress {

    private RegisteredAddress() {}

    /** Returns the address that names a municipality of registration, else the home address; never another or an old one. */
    static Optional<Address> of(Patient patient) {
        List<Address> current = patient.getAddress().stream()
                .filter(address -> address.getUse() != AddressUse.OLD)
                .filter(address -> address.getUse() != AddressUse.TEMP)
                .toList();
        return current.stream()
                .filter(address -> municipality(address).isPresent())
                .findFirst()
                .or(() -> current.stream()
                        .filter(address -> address.getUse() == AddressUse.HOME)
                        .findFirst());
    }

    /** Returns the code (4 digits) of the municipality of registration. */
    public static Optional<String> municipality(Patient patient) {
        return of(patient).flatMap(RegisteredAddress::municipality);
    }

    /** Returns street, postal code and town in one line; empty if the address says none of them. */
    static String line(Address address) {
        String town = join(" ", address.getPostalCode(), address.getCity());
        String streets = address.getLine().stream()
                .map(StringType::getValue)
                .filter(RegisteredAddress::isSaid)
                .collect(Collectors.joining(", "));
        String line = join(", ", streets, town);
        return line.isEmpty() && isSaid(address.getText()) ? address.getText() : line;
    }

    private static Optional<String> municipality(Address address) {
        return Optional.ofNullable(address.getExtensionByUrl(Canonical.MUNICIPALITY))
                .map(Extension::getValue)
                .map(value -> value.primitiveValue());
    }

    private static String join(String between, String first, String second) {
        if (!isSaid(first) || !isSaid(second)) {
            return isSaid(first) ? first : isSaid(second) ? second : "";
        }
        return first + between + second;
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }
}
