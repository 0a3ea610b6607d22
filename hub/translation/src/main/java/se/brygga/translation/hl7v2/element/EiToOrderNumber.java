package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.Identifier;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Source;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.Hd;

/** Translates the numbers of orders, appointments and referrals to Identifier (HL7 v2-to-FHIR, data type EI). */
public final class EiToOrderNumber {

    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";

    private EiToOrderNumber() {}

    /** Returns what a thing with this number is called within its custodian; EI.1 must be there. */
    public static String key(Ei number, Source source) {
        String known = CxToIdentifier.authorityOf(number.authority(), source);
        String authority = known == null
                ? number.authority().namespace().orEmpty()
                : source.identifiers().canonical(known);
        return authority + '|' + number.id().value();
    }

    /**
     * Translates a number; without a known authority it is the custodian's own. EI.1 must be there.
     *
     * @param type {@code PLAC} or {@code FILL}; empty if it is neither
     */
    public static Identifier translate(Ei number, String type, Transfer transfer, String target) {
        Source source = transfer.source();
        Hd authority = number.authority();
        var identifier = new Identifier();
        if (!type.isEmpty()) {
            identifier.getType().addCoding().setSystem(TYPES).setCode(type);
        }
        String known = CxToIdentifier.authorityOf(authority, source);
        if (known != null) {
            identifier.setSystem(source.identifiers().canonical(known));
            CxToIdentifier.mapAuthority(authority, transfer, target);
        } else {
            identifier.getAssigner().getIdentifier().setSystem(Canonical.HSA_ID).setValue(source.custodian());
            transfer.to(authority.namespace(), target + ".assigner.display", identifier.getAssigner()::setDisplay);
        }
        transfer.to(number.id(), target + ".value", identifier::setValue);
        return identifier;
    }
}
