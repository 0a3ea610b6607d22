package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xpn;

/** Translates XPN to HumanName (HL7 v2-to-FHIR, data type XPN). */
public final class XpnToHumanName {

    /** Types without a target have no use. */
    private static final CodeMap USES = CodeMap.named("v2-0200-name-type");

    /** Extensions for XPN.1.2 to XPN.1.5. */
    private static final String[] FAMILY_PARTS = {"own-prefix", "own-name", "partner-prefix", "partner-name"};

    private static final String PART = "http://hl7.org/fhir/StructureDefinition/humanname-";

    private XpnToHumanName() {}

    /** Translates a name; {@code target} is its path, such as {@code Patient.name[0]}. */
    public static HumanName translate(Xpn xpn, Transfer transfer, String target) {
        var name = new HumanName();
        String use = transfer.code("nameType", xpn.typeCode(), USES);
        if (use != null) {
            name.setUse(FhirCode.of(NameUse::fromCode, use, xpn.typeCode()));
            transfer.mapped(xpn.typeCode(), target + ".use");
        }
        family(xpn, name, transfer, target + ".family");
        given(xpn.given(), name, transfer, target);
        given(xpn.furtherGiven(), name, transfer, target);
        transfer.to(xpn.prefix(), target + ".prefix", name::addPrefix);
        for (St suffix : new St[] {xpn.suffix(), xpn.degree(), xpn.professionalSuffix()}) {
            transfer.to(suffix, target + ".suffix[" + name.getSuffix().size() + ']', name::addSuffix);
        }
        transfer.period(xpn.effective(), xpn.expires(), target + ".period", name::setPeriod);
        return name;
    }

    private static void family(Xpn xpn, HumanName name, Transfer transfer, String target) {
        transfer.to(xpn.family(), target, name::setFamily);
        for (int i = 0; i < FAMILY_PARTS.length; i++) {
            String url = PART + FAMILY_PARTS[i];
            transfer.to(
                    xpn.familyPart(i + 2),
                    target + ".extension[" + FAMILY_PARTS[i] + ']',
                    part -> name.getFamilyElement().addExtension(url, new StringType(part)));
        }
    }

    private static void given(St given, HumanName name, Transfer transfer, String target) {
        transfer.to(given, target + ".given[" + name.getGiven().size() + ']', name::addGiven);
    }
}
