package se.brygga.translation.hl7v2.observation;

import se.brygga.translation.hl7v2.element.CodingSystem;

import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.Hd;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.element.NumberToIdentifier;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;

/** Translates who took part, organisations (XON, CWE) and staff (NDL), to references by id and name. */
public final class PerformerToReference {

    private static final Pattern HSA_ID = Pattern.compile("SE\\d{10}-[A-Za-z0-9]{1,18}");

    private PerformerToReference() {}

    /** Translates XON: name, id of any kind, authority; empty if nothing is said. */
    public static Reference organization(Repetition xon, Transfer transfer, String target) {
        var reference = new Reference();
        transfer.to(xon.get(1), target + ".display", reference::setDisplay);
        St id = xon.get(10).present() ? xon.get(10) : xon.get(3);
        if (id.present()) {
            transfer.to(id, target + ".identifier.value", reference.getIdentifier()::setValue);
            var authority = new Hd(xon.get(6, 1), xon.get(6, 2), xon.get(6, 3));
            system(reference.getIdentifier(), authority, transfer, target + ".identifier");
            transfer.to(xon.get(7), target + ".identifier.type", code -> reference
                    .getIdentifier()
                    .getType()
                    .addCoding()
                    .setSystem(CodingSystem.table("0203"))
                    .setCode(code));
        }
        return reference;
    }

    /** Translates OBX-15: code, name and code system of the producer. */
    static Reference producer(Repetition cwe, Transfer transfer, String target) {
        var reference = new Reference();
        transfer.to(cwe.get(1), target + ".identifier.value", reference.getIdentifier()::setValue);
        transfer.to(cwe.get(2), target + ".display", reference::setDisplay);
        String system = CodingSystem.uri(cwe.get(3), transfer.source());
        if (system != null && cwe.get(1).present()) {
            reference.getIdentifier().setSystem(system);
            transfer.mapped(cwe.get(3), target + ".identifier.system");
        } else if (HSA_ID.matcher(cwe.get(1).orEmpty()).matches()) {
            reference.getIdentifier().setSystem(Canonical.HSA_ID);
        }
        return reference;
    }

    /** Translates NDL, whose first component is a person; senders of XCN are understood too. */
    static Reference staff(Repetition ndl, Transfer transfer, String target) {
        St second = ndl.get(2);
        if (second.present() && !Character.isDigit(second.value().charAt(0))) {
            return XcnToReference.translate(new Xcn(ndl), transfer, target);
        }
        var reference = new Reference();
        St id = ndl.get(1, 1);
        if (id.present()) {
            transfer.to(id, target + ".identifier.value", reference.getIdentifier()::setValue);
            var authority = new Hd(ndl.get(1, 9), ndl.get(1, 10), ndl.get(1, 11));
            system(reference.getIdentifier(), authority, transfer, target + ".identifier");
        }
        var name = new StringBuilder();
        for (int part : new int[] {6, 3, 2}) {
            transfer.to(ndl.get(1, part), target + ".display", text -> name.append(name.isEmpty() ? "" : " ")
                    .append(text));
        }
        return name.isEmpty() ? reference : reference.setDisplay(name.toString());
    }

    private static void system(Identifier identifier, Hd authority, Transfer transfer, String target) {
        String system = NumberToIdentifier.system(authority, transfer.source());
        if (system != null) {
            identifier.setSystem(system);
            transfer.mapped(authority.id(), target + ".system");
            transfer.dropped(authority.universalIdType(), Reason.STRUCTURAL);
        } else if (HSA_ID.matcher(identifier.getValue()).matches()) {
            identifier.setSystem(Canonical.HSA_ID);
        }
    }
}
