package se.brygga.translation.hl7v2.element;

import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressType;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xad;

/** Translates XAD to Address; the registered address carries the municipality (HL7 v2-to-FHIR, data type XAD). */
public final class XadToAddress {

    private static final int MUNICIPALITY_DIGITS = 4;

    /** County, municipality and parish. */
    private static final Pattern LKF = Pattern.compile("\\d{4,6}");

    /** Kinds of address of which one is where the person is registered, the surest first. */
    private static final List<String> REGISTERED = List.of("L", "P", "H", "");

    /** Types without a target have no use. */
    private static final CodeMap USES = CodeMap.named("v2-0190-address-type");

    private static final String PART = "http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-";

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

    /** Returns true if an address says more than of what kind it is. */
    public static boolean tells(Address address) {
        return address.hasLine()
                || address.hasCity()
                || address.hasDistrict()
                || address.hasState()
                || address.hasPostalCode()
                || address.hasCountry()
                || address.hasExtension();
    }

    /** Translates an address; {@code target} is its path, such as {@code Patient.address[0]}. */
    public static Address translate(Xad xad, boolean registered, Transfer transfer, String target) {
        var address = new Address();
        String type = xad.type().orEmpty();
        String use = registered ? "home" : transfer.code("addressType", xad.type(), USES);
        if (use != null) {
            address.setUse(FhirCode.of(AddressUse::fromCode, use, xad.type()));
            transfer.mapped(xad.type(), target + ".use");
        }
        if (type.equals("M")) {
            address.setType(AddressType.POSTAL);
            transfer.mapped(xad.type(), target + ".type");
        }
        street(xad, address, transfer, target);
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
        transfer.to(
                xad.censusTract(),
                target + ".extension[censusTract]",
                tract -> address.addExtension(PART + "censusTract", new StringType(tract)));
        transfer.period(xad.effective(), xad.expires(), target + ".period", address::setPeriod);
        return address;
    }

    /** A street that was sent in parts is a line with its parts beside it. */
    private static void street(Xad xad, Address address, Transfer transfer, String target) {
        St name = xad.streetName();
        St number = xad.dwellingNumber();
        transfer.to(xad.street(), target + ".line[0]", address::addLine);
        if (!xad.street().present() && (name.present() || number.present())) {
            address.addLine((name.orEmpty() + ' ' + number.orEmpty()).strip());
        }
        transfer.to(name, target + ".line[0].extension[streetName]", part -> address.getLine()
                .get(0)
                .addExtension(PART + "streetName", new StringType(part)));
        transfer.to(number, target + ".line[0].extension[houseNumber]", part -> address.getLine()
                .get(0)
                .addExtension(PART + "houseNumber", new StringType(part)));
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
