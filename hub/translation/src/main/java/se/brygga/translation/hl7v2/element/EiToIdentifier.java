package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.Identifier;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.Hd;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates EI to Identifier (HL7 v2-to-FHIR, data type EI). */
public final class EiToIdentifier {

    private EiToIdentifier() {}

    /** Translates an id that is there; an unknown authority is kept as the assigner's name. */
    public static Identifier translate(Ei ei, Transfer transfer, String target) {
        return translate(ei.id(), ei.authority(), transfer, target);
    }

    static Identifier translate(St id, Hd authority, Transfer transfer, String target) {
        var identifier = new Identifier();
        String known = CxToIdentifier.authorityOf(authority, transfer.source());
        if (known != null) {
            identifier.setSystem(transfer.source().identifiers().canonical(known));
            CxToIdentifier.mapAuthority(authority, transfer, target);
        } else {
            transfer.to(authority.namespace(), target + ".assigner.display", name -> identifier
                    .getAssigner()
                    .setDisplay(name));
        }
        transfer.to(id, target + ".value", identifier::setValue);
        return identifier;
    }
}
