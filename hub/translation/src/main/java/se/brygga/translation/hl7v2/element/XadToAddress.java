package se.brygga.translation.hl7v2.element;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressType;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.CodeType;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xad;

/** Translates XAD to Address; the registered address carries the municipality (HL7 v2-to-FHIR, data type XAD). */
public final class XadToAddress {

    private static final int MUNICIPALITY_DIGITS = 4;

    /** County, municipality and parish. */
    private static final Pattern LKF = Pattern.compile("\\d{4,6}");

    /** Kinds of address of which one is where the person is registered, the surest first. */
    private static final List<String> REGISTERED = List.of("L", "P", "H", "");

    /** Table 0190 to address-use; other types have no use. */
    private static final Map<String, AddressUse> USES = Map.of(
            "L", AddressUse.HOME,
            "P", AddressUse.HOME,
            "H", AddressUse.HOME,
            "B", AddressUse.WORK,
            "O", AddressUse.WORK,
            "C", AddressUse.TEMP,
            "BA", AddressUse.OLD);

    private XadToAddress() {}

    /** Returns the index of the registered address (folkbokföringsadress), -1 if there is none. */
    public static int registered(List<Xad> addresses) {
        for (String type : REGISTERED) {
            for (int i = 0; i < addresses.size(); i++) {
                if (addresses.get(i).type().orEmpty().equals(type)
                        && !addresses.get(i).at().deleted()) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Translates an address; {@code target} is its path, such as {@code Patient.address[0]}. */
    public static Address translate(Xad xad, boolean registered, Transfer transfer, String target) {
        var address = new Address();
        String type = xad.type().orEmpty();
        AddressUse use = registered ? AddressUse.HOME : USES.get(type);
        if (use != null) {
            address.setUse(use);
            transfer.mapped(xad.type(), target + ".use");
        }
        if (type.equals("M")) {
            address.setType(AddressType.POSTAL);
            transfer.mapped(xad.type(), target + ".type");
        }
        transfer.to(xad.street(), target + ".line[0]", address::addLine);
        transfer.to(
                xad.otherDesignation(), target + ".line[" + address.getLine().size() + ']', address::addLine);
        transfer.to(xad.city(), target + ".city", address::setCity);
        transfer.to(xad.state(), target + ".state", address::setState);
        transfer.to(xad.postalCode(), target + ".postalCode", address::setPostalCode);
        transfer.to(xad.country(), target + ".country", address::setCountry);
        if (registered) {
            municipality(xad.countyParish(), address, transfer, target);
        } else {
            transfer.to(xad.countyParish(), target + ".district", address::setDistrict);
        }
        return address;
    }

    private static void municipality(St code, Address address, Transfer transfer, String target) {
        if (!code.present()) {
            return;
        }
        if (LKF.matcher(code.value()).matches()) {
            String municipality = code.value().substring(0, MUNICIPALITY_DIGITS);
            address.addExtension(Canonical.MUNICIPALITY, new CodeType(municipality));
            transfer.mapped(code, target + ".extension[municipality-code]");
        } else {
            transfer.warn(code.place(), "MUNICIPALITY_CODE");
        }
    }
}
