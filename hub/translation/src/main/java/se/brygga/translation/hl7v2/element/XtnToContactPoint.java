package se.brygga.translation.hl7v2.element;

import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xtn;

/** Translates XTN to ContactPoint (HL7 v2-to-FHIR, data type XTN). */
public final class XtnToContactPoint {

    /** A cell phone is a use. */
    private static final CodeMap SYSTEMS = CodeMap.named("v2-0202-telecom-equipment");

    private static final CodeMap USES = CodeMap.named("v2-0201-telecom-use");

    /** Extensions for XTN.5 to XTN.8. */
    private static final String[] PARTS = {"country", "area", "local", "extension"};

    private static final String PART = "http://hl7.org/fhir/StructureDefinition/contactpoint-";
    private static final int FIRST_PART = 5;
    private static final int NUMBER_PARTS = 3;

    private XtnToContactPoint() {}

    /** Translates a number or address; returns null if it has neither. {@code use} counts if XTN.2 does not tell. */
    public static ContactPoint translate(Xtn xtn, ContactPointUse use, Transfer transfer, String target) {
        var contact = new ContactPoint();
        value(xtn, contact, transfer, target);
        if (!contact.hasValue()) {
            return null;
        }
        boolean mail = contact.getValue().indexOf('@') > 0;
        String system = transfer.code("telecomEquipment", xtn.equipment(), SYSTEMS);
        contact.setSystem(mail ? ContactPointSystem.EMAIL : ContactPointSystem.PHONE);
        if (system != null) {
            contact.setSystem(FhirCode.of(ContactPointSystem::fromCode, system, xtn.equipment()));
            transfer.mapped(xtn.equipment(), target + ".system");
        }
        use(xtn, contact.setUse(use), transfer, target);
        rank(xtn.preference(), contact, transfer, target + ".rank");
        transfer.period(xtn.effective(), xtn.expires(), target + ".period", contact::setPeriod);
        return contact;
    }

    private static void use(Xtn xtn, ContactPoint contact, Transfer transfer, String target) {
        String stated = xtn.equipment().is("CP") ? "mobile" : transfer.code("telecomUse", xtn.use(), USES);
        if (stated != null) {
            contact.setUse(FhirCode.of(ContactPointUse::fromCode, stated, xtn.use()));
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
        if (!contact.hasValue()) {
            composed(xtn, contact, transfer, target);
        }
        for (int i = 0; i < PARTS.length && contact.hasValue(); i++) {
            String url = PART + PARTS[i];
            transfer.to(
                    xtn.part(i + FIRST_PART),
                    target + ".value.extension[contactpoint-" + PARTS[i] + ']',
                    part -> contact.getValueElement().addExtension(url, new StringType(part)));
        }
    }

    private static void composed(Xtn xtn, ContactPoint contact, Transfer transfer, String target) {
        var parts = new StringBuilder();
        for (int i = 0; i < NUMBER_PARTS; i++) {
            St part = xtn.part(i + FIRST_PART);
            if (part.present()) {
                boolean country = i == 0 && !part.value().startsWith("+");
                parts.append(parts.isEmpty() ? "" : " ")
                        .append(country ? "+" : "")
                        .append(part.value());
            }
        }
        if (!parts.isEmpty()) {
            contact.setValue(parts.toString());
        }
    }

    private static void rank(St preference, ContactPoint contact, Transfer transfer, String target) {
        Integer rank = Numbers.positive(preference);
        if (rank != null) {
            contact.setRank(rank);
            transfer.mapped(preference, target);
        }
    }
}
