package se.brygga.translation.hl7v2.observation;

import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.Ei;
import se.brygga.translation.hl7v2.datatype.Hd;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.StaffId;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;

/** Translates who took part, producers (CWE) and staff (NDL), to references by id and name. */
final class PerformerToReference {

    private PerformerToReference() {}

    /** Translates OBX-15: code, name and code system of the producer. */
    static Reference producer(Repetition cwe, Transfer transfer, String target) {
        var reference = new Reference();
        transfer.to(cwe.get(1), target + ".identifier.value", reference.getIdentifier()::setValue);
        transfer.to(cwe.get(2), target + ".display", reference::setDisplay);
        String system = CodingSystem.uri(cwe.get(3), transfer.source());
        if (system != null && cwe.get(1).present()) {
            reference.getIdentifier().setSystem(system);
            transfer.mapped(cwe.get(3), target + ".identifier.system");
        } else if (Canonical.isHsaId(cwe.get(1).orEmpty())) {
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
            var authority = new Hd(ndl.get(1, 9), ndl.get(1, 10), ndl.get(1, 11));
            reference.setIdentifier(StaffId.translate(new Ei(id, authority), transfer, target + ".identifier"));
        }
        String name = XcnToReference.name(
                List.of(ndl.get(1, 6), ndl.get(1, 3), ndl.get(1, 2)), transfer, target + ".display");
        return name.isEmpty() ? reference : reference.setDisplay(name);
    }
}
