package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.Identifier;
import se.brygga.core.identifier.Doubt;
import se.brygga.core.identifier.IdentifierReader;
import se.brygga.core.identifier.ReadIdentifier;
import se.brygga.core.message.Source;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.datatype.Hd;
import se.brygga.translation.hl7v2.datatype.St;

/** Translates CX to Identifier: authority by the alias table, value in its stored form (domain.md 3). */
public final class CxToIdentifier {

    /** Kinds of identifiers. */
    static final String TYPES = CodingSystem.table("0203");

    private CxToIdentifier() {}

    /** Reads a person's identifier; CX.1 must be there. A local name of an authority can have a row in {@code codes/authorities.csv}. */
    public static ReadIdentifier read(Cx cx, IdentifierReader reader, Source source) {
        String authority = authorityOf(cx.assigningAuthority(), source);
        return authority == null
                ? reader.readByForm(
                        cx.assigningAuthority().namespace().orEmpty(), cx.id().value())
                : reader.read(authority, cx.id().value());
    }

    /** Translates an identifier that was read with {@link #read}. */
    public static Identifier translate(Cx cx, ReadIdentifier read, Transfer transfer, String target) {
        var identifier = new Identifier();
        identifier
                .setSystem(read.identifier().system())
                .setValue(read.identifier().value());
        transfer.mapped(cx.id(), target + ".value");
        if (read.doubt() != Doubt.NONE) {
            transfer.warn(cx.id().place(), read.doubt().name());
        }
        mapAuthority(cx.assigningAuthority(), transfer, target);
        transfer.to(
                cx.typeCode(),
                target + ".type",
                code -> identifier.getType().addCoding().setSystem(TYPES).setCode(code));
        transfer.period(cx.effective(), cx.expires(), target + ".period", identifier::setPeriod);
        return identifier;
    }

    /** Notes where the parts of an authority went. */
    public static void mapAuthority(Hd authority, Transfer transfer, String target) {
        transfer.mapped(authority.id(), target + ".system");
        if (authority.universalId().present()) {
            transfer.dropped(authority.namespace(), Reason.DUPLICATE_OF);
        }
        transfer.dropped(authority.universalIdType(), Reason.STRUCTURAL);
    }

    /** Returns the OID or URI of an authority, or null if it is unknown. */
    public static String authorityOf(Hd authority, Source source) {
        if (authority.universalId().present()) {
            return authority.universalId().value();
        }
        St name = authority.namespace();
        if (!name.present()) {
            return null;
        }
        String mapped = source.code("authorities", name.value());
        if (mapped != null) {
            return mapped;
        }
        String canonical = source.identifiers().canonical(name.value());
        return canonical.indexOf(':') > 0 ? canonical : null;
    }
}
