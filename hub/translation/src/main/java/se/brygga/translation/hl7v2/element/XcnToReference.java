package se.brygga.translation.hl7v2.element;

import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;

/** Translates XCN to a reference by id and name: staff has no resource of its own here. */
public final class XcnToReference {

    private static final Pattern HSA_ID = Pattern.compile("SE\\d{10}-[A-Za-z0-9]{1,18}");

    private XcnToReference() {}

    /** Translates a member of staff; empty if neither id nor name is there. {@code target} is the path of the reference. */
    public static Reference translate(Xcn xcn, Transfer transfer, String target) {
        var reference = new Reference();
        if (xcn.id().present()) {
            String authority = CxToIdentifier.authorityOf(xcn.assigningAuthority(), transfer.source());
            reference
                    .getIdentifier()
                    .setSystem(system(xcn, authority, transfer))
                    .setValue(xcn.id().value());
            transfer.mapped(xcn.id(), target + ".identifier.value");
            if (authority != null) {
                CxToIdentifier.mapAuthority(xcn.assigningAuthority(), transfer, target + ".identifier");
            }
        }
        var name = new StringBuilder();
        for (St part : new St[] {xcn.prefix(), xcn.given(), xcn.family()}) {
            if (part.present()) {
                name.append(name.isEmpty() ? "" : " ").append(part.value());
                transfer.mapped(part, target + ".display");
            }
        }
        if (!name.isEmpty()) {
            reference.setDisplay(name.toString());
        }
        return reference;
    }

    private static String system(Xcn xcn, String authority, Transfer transfer) {
        if (authority != null) {
            return transfer.source().identifiers().canonical(authority);
        }
        return HSA_ID.matcher(xcn.id().value()).matches() ? Canonical.HSA_ID : null;
    }
}
