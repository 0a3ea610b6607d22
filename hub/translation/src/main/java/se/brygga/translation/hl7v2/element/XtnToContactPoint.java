package se.brygga.translation.hl7v2.element;

import java.util.Map;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xtn;

/** Translates XTN to ContactPoint (HL7 v2-to-FHIR, data type XTN). */
public final class XtnToContactPoint {

    /** Table 0202 to contact-point-system; a cell phone is a use. */
    private static final Map<String, ContactPointSystem> SYSTEMS = Map.of(
            "PH", ContactPointSystem.PHONE,
            "CP", ContactPointSystem.PHONE,
            "FX", ContactPointSystem.FAX,
            "BP", ContactPointSystem.PAGER,
            "Internet", ContactPointSystem.EMAIL,
            "X.400", ContactPointSystem.EMAIL);

    /** Table 0201 to contact-point-use. */
    private static final Map<String, ContactPointUse> USES = Map.of(
            "PRN", ContactPointUse.HOME,
            "ORN", ContactPointUse.HOME,
            "VHN", ContactPointUse.HOME,
            "WPN", ContactPointUse.WORK,
            "PRS", ContactPointUse.MOBILE);

    private XtnToContactPoint() {}

    /** Translates a number or address; returns null if it has neither. {@code use} counts if XTN.2 does not tell. */
    public static ContactPoint translate(Xtn xtn, ContactPointUse use, Transfer transfer, String target) {
        var contact = new ContactPoint();
        value(xtn, contact, transfer, target);
        if (!contact.hasValue()) {
            return null;
        }
        boolean mail = contact.getValue().indexOf('@') > 0;
        ContactPointSystem system = SYSTEMS.get(xtn.equipment().orEmpty());
        contact.setSystem(system != null ? system : mail ? ContactPointSystem.EMAIL : ContactPointSystem.PHONE);
        if (system != null) {
            transfer.mapped(xtn.equipment(), target + ".system");
        }
        use(xtn, contact.setUse(use), transfer, target);
        return contact;
    }

    private static void use(Xtn xtn, ContactPoint contact, Transfer transfer, String target) {
        ContactPointUse stated = xtn.equipment().is("CP")
                ? ContactPointUse.MOBILE
                : USES.get(xtn.use().orEmpty());
        if (stated != null) {
            contact.setUse(stated);
            transfer.mapped(xtn.use(), target + ".use");
        } else if (xtn.use().is("NET")) {
            transfer.mapped(xtn.use(), target + ".system");
        }
    }

    private static void value(Xtn xtn, ContactPoint contact, Transfer transfer, String target) {
        for (St whole : new St[] {xtn.unformatted(), xtn.address(), xtn.number()}) {
            if (!contact.hasValue()) {
                transfer.to(whole, target + ".value", contact::setValue);
            }
        }
        if (contact.hasValue()) {
            return;
        }
        var parts = new StringBuilder();
        for (int component = 5; component <= 7; component++) {
            St part = xtn.part(component);
            if (part.present()) {
                parts.append(parts.isEmpty() ? "" : " ").append(component == 5 ? '+' + part.value() : part.value());
                transfer.mapped(part, target + ".value");
            }
        }
        if (!parts.isEmpty()) {
            contact.setValue(parts.toString());
        }
    }
}
