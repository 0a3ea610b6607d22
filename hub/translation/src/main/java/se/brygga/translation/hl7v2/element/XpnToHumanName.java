package se.brygga.translation.hl7v2.element;

import java.util.Map;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xpn;

/** Translates XPN to HumanName (HL7 v2-to-FHIR, data type XPN). */
public final class XpnToHumanName {

    /** Table 0200 to name-use; other types have no use. */
    private static final Map<String, NameUse> USES = Map.of(
            "L", NameUse.OFFICIAL,
            "D", NameUse.USUAL,
            "N", NameUse.NICKNAME,
            "M", NameUse.MAIDEN,
            "B", NameUse.OLD,
            "BAD", NameUse.OLD,
            "S", NameUse.ANONYMOUS,
            "T", NameUse.TEMP);

    private XpnToHumanName() {}

    /** Translates a name; {@code target} is its path, such as {@code Patient.name[0]}. */
    public static HumanName translate(Xpn xpn, Transfer transfer, String target) {
        var name = new HumanName();
        NameUse use = USES.get(xpn.typeCode().orEmpty());
        if (use != null) {
            name.setUse(use);
            transfer.mapped(xpn.typeCode(), target + ".use");
        }
        transfer.to(xpn.family(), target + ".family", name::setFamily);
        given(xpn.given(), name, transfer, target);
        given(xpn.furtherGiven(), name, transfer, target);
        transfer.to(xpn.prefix(), target + ".prefix", name::addPrefix);
        transfer.to(xpn.suffix(), target + ".suffix", name::addSuffix);
        return name;
    }

    private static void given(St given, HumanName name, Transfer transfer, String target) {
        transfer.to(given, target + ".given[" + name.getGiven().size() + ']', name::addGiven);
    }
}
