package se.brygga.translation.hl7v2.referral;

import java.util.List;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.Repetition;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.segment.Prd;

/** Translates PRD to a reference by id and name: staff and units have no resource of their own here (HL7 v2-to-FHIR, PRD). */
final class PrdToReference {

    /** XON.1, the name, XON.10, the id, and XON.3, the id of old versions. */
    private static final int NAME = 1;

    private static final int[] IDS = {10, 3};

    private PrdToReference() {}

    /** Returns the member of staff of PRD-2 and PRD-7, else the unit; null if nobody is named. */
    static Reference translate(Prd prd, Transfer transfer, String target) {
        var reference = new Reference();
        String name = XcnToReference.name(
                List.of(prd.name().prefix(), prd.name().given(), prd.name().family()), transfer, target + ".display");
        reference.setDisplay(name.isEmpty() ? null : name);
        for (Repetition id : prd.identifiers()) {
            if (!reference.hasIdentifier()) {
                transfer.to(id.get(1), target + ".identifier.value", reference.getIdentifier()::setValue);
                if (Providers.isHsa(id.get(1))) {
                    reference.getIdentifier().setSystem(Canonical.HSA_ID);
                }
            }
        }
        if (!reference.isEmpty()) {
            return reference;
        }
        Reference unit = unit(prd, transfer);
        if (unit != null) {
            return unit;
        }
        transfer.to(prd.organisation().get(NAME), target + ".display", reference::setDisplay);
        return reference.isEmpty() ? null : reference;
    }

    /** Returns the unit by its HSA-id in PRD-10 or PRD-4, else in PRD-7; null if there is none. */
    static Reference unit(Prd prd, Transfer transfer) {
        for (int component : IDS) {
            St id = prd.organisation().get(component);
            if (Providers.isHsa(id)) {
                return unit(id, prd.organisation().get(NAME), transfer);
            }
        }
        for (St id : new St[] {
            prd.location().pointOfCare(), prd.location().facility().namespace()
        }) {
            if (Providers.isHsa(id)) {
                return unit(id, prd.organisation().get(NAME), transfer);
            }
        }
        return null;
    }

    private static Reference unit(St id, St name, Transfer transfer) {
        Reference unit = Providers.hsa(id.value());
        transfer.mapped(id, "Task.owner.identifier.value");
        transfer.to(name, "Task.owner.display", unit::setDisplay);
        return unit;
    }
}
