package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Source;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.Hd;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates EI, the number of an order, visit, specimen or document, to Identifier (HL7 v2-to-FHIR, data type EI). */
public final class EiToIdentifier {

    private EiToIdentifier() {}

    /**
     * Translates the number of a thing that the sender keeps; without a known authority it is the custodian's own.
     *
     * @param type a code of table 0203 such as {@code PLAC}; null if the field does not tell
     */
    public static Identifier own(Ei number, String type, Transfer transfer, String target) {
        Identifier identifier = translate(number, transfer, target);
        if (type != null) {
            identifier.getType().addCoding().setSystem(CxToIdentifier.TYPES).setCode(type);
        }
        if (!identifier.hasSystem()) {
            identifier
                    .getAssigner()
                    .getIdentifier()
                    .setSystem(Canonical.HSA_ID)
                    .setValue(transfer.source().custodian());
        }
        return identifier;
    }

    /** Translates a number of the sender's to a reference by it. */
    public static Reference reference(Ei number, String type, Transfer transfer, String target) {
        return new Reference().setIdentifier(own(number, type, transfer, target + ".identifier"));
    }

    /** Translates an id that anybody may have given out; an authority that nobody knows is kept as the assigner's name. */
    public static Identifier translate(Ei ei, Transfer transfer, String target) {
        var identifier = new Identifier();
        Hd authority = ei.authority();
        String system = system(authority, transfer.source());
        if (system != null) {
            identifier.setSystem(system);
            CxToIdentifier.mapAuthority(authority, transfer, target);
        } else {
            St name = authority.namespace().present() ? authority.namespace() : authority.universalId();
            transfer.to(name, target + ".assigner.display", identifier.getAssigner()::setDisplay);
        }
        transfer.to(ei.id(), target + ".value", identifier::setValue);
        return identifier;
    }

    /** Returns what a thing with this number is called within its custodian; null if there is no number. */
    public static String key(Ei number, Source source) {
        if (!number.id().present()) {
            return null;
        }
        String system = system(number.authority(), source);
        return (system == null ? number.authority().id().orEmpty() : system)
                + '|'
                + number.id().value();
    }

    /** Returns the URI of who gives out ids; null if nobody knows it. */
    private static String system(Hd authority, Source source) {
        String known = CxToIdentifier.authorityOf(authority, source);
        if (known == null) {
            return null;
        }
        String canonical = source.identifiers().canonical(known);
        return canonical.indexOf(':') > 0 ? canonical : null;
    }
}
