package se.brygga.translation.hl7v2.out;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.write.FieldWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes addresses as XAD; the first home address is the registered one (HL7 v2.5.1, 2.A.85, table 0190). */
final class AddressToXad {

    private AddressToXad() {}

    /** Writes all addresses of a field. */
    static void write(SegmentWriter segment, int field, List<Address> addresses, String path) {
        boolean registered = false;
        for (int i = 0; i < addresses.size(); i++) {
            Address address = addresses.get(i);
            boolean isRegistered = !registered && address.getUse() == AddressUse.HOME;
            registered |= isRegistered;
            write(segment.add(field), address, isRegistered, path + '[' + i + ']');
        }
    }

    private static void write(FieldWriter at, Address address, boolean registered, String path) {
        List<StringType> lines = address.getLine();
        at.set(1, 1, lines.isEmpty() ? null : lines.get(0).getValue(), path + ".line[0]");
        for (int i = 1; i < lines.size(); i++) {
            at.set(2, further(lines), path + ".line[" + i + ']');
        }
        at.set(3, address.getCity(), path + ".city");
        at.set(4, address.getState(), path + ".state");
        at.set(5, address.getPostalCode(), path + ".postalCode");
        at.set(6, address.getCountry(), path + ".country");
        if (registered && address.getExtensionByUrl(Canonical.MUNICIPALITY) != null) {
            var code = address.getExtensionByUrl(Canonical.MUNICIPALITY).getValue();
            at.set(9, ((PrimitiveType<?>) code).getValueAsString(), path + ".extension[municipality-code]");
        } else if (!registered) {
            at.set(9, address.getDistrict(), path + ".district");
        }
        if (at.isEmpty()) {
            return;
        }
        String use = use(address.getUse(), registered);
        at.set(7, use, path + ".use");
        if (use == null && address.getType() == Address.AddressType.POSTAL) {
            at.set(7, "M", path + ".type");
        }
    }

    private static String use(AddressUse use, boolean registered) {
        if (use == null) {
            return null;
        }
        return switch (use) {
            case HOME -> registered ? "L" : "H";
            case WORK -> "B";
            case TEMP -> "C";
            case OLD -> "BA";
            default -> null;
        };
    }

    private static String further(List<StringType> lines) {
        return lines.stream().skip(1).map(StringType::getValue).collect(Collectors.joining(", "));
    }
}
