package se.brygga.translation.hl7v2.immunization;

import java.util.List;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;

/** Translates RXA-10 and ORC-12: who gave it and who ordered it (HL7 v2-to-FHIR, segments RXA and ORC[Immunization]). */
final class RxaToPerformer {

    private static final String FUNCTIONS = "http://terminology.hl7.org/CodeSystem/v2-0443";

    private RxaToPerformer() {}

    static void translate(VaccinationGroup group, Immunization immunization, Transfer transfer) {
        add(group.rxa().givenBy(), "AP", immunization, transfer);
        add(group.orc().orderedBy(), "OP", immunization, transfer);
    }

    private static void add(List<Xcn> field, String function, Immunization immunization, Transfer transfer) {
        for (Xcn xcn : field) {
            String target =
                    "Immunization.performer[" + immunization.getPerformer().size() + "].actor";
            Reference actor = XcnToReference.translate(xcn, transfer, target);
            if (!actor.isEmpty()) {
                var performer = immunization.addPerformer().setActor(actor);
                performer.getFunction().addCoding().setSystem(FUNCTIONS).setCode(function);
            }
        }
    }
}
