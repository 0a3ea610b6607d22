package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.message.Source;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.Hd;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates EI, the number of an order, specimen, device or document, to Identifier (HL7 v2-to-FHIR, data type EI). */
public final class NumberToIdentifier {

    private static final String TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";

    private NumberToIdentifier() {}

    /** Translates a number that is there; {@code type} is a code of table 0203, or null. */
    public static Identifier translate(Ei number, String type, Transfer transfer, String target) {
        var identifier = new Identifier();
        if (type != null) {
            identifier.getType().addCoding().setSystem(TYPES).setCode(type);
        }
        transfer.to(number.id(), target + ".value", identifier::setValue);
        Hd authority = number.authority();
        String system = system(authority, transfer.source());
        if (system != null) {
            identifier.setSystem(system);
            CxToIdentifier.mapAuthority(authority, transfer, target);
        } else {
            St name = authority.namespace().present() ? authority.namespace() : authority.universalId();
            transfer.to(name, target + ".assigner.display", identifier.getAssigner()::setDisplay);
        }
        return identifier;
    }

    /** Translates a number to a reference by it. */
    public static Reference reference(Ei number, String type, Transfer transfer, String target) {
        return new Reference().setIdentifier(translate(number, type, transfer, target + ".identifier"));
    }

    /** Returns what distinguishes the number within its custodian; null if there is none. */
    public static String key(Ei number, Source source) {
        if (!number.id().present()) {
            return null;
        }
        String system = system(number.authority(), source);
        return (system == null ? number.authority().namespace().orEmpty() : system)
                + '|'
                + number.id().value();
    }

    /** Returns the URI of who gives out ids; null if nobody knows it. */
    public static String system(Hd authority, Source source) {
        String known = CxToIdentifier.authorityOf(authority, source);
        if (known == null) {
            return null;
        }
        String canonical = source.identifiers().canonical(known);
        return canonical.indexOf(':') > 0 ? canonical : null;
    }
}
