package se.brygga.translation.hl7v2.visit;

import java.util.List;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.segment.Pv1;
import se.brygga.translation.hl7v2.segment.Pv2;

/** Translates the staff of PV1 and PV2 to Encounter.participant (HL7 v2-to-FHIR, segments PV1 and PV2). */
final class Pv1ToParticipant {

    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

    private static final String ELEMENT = "Encounter.participant";

    private Pv1ToParticipant() {}

    static void translate(Pv1 pv1, Pv2 pv2, Encounter encounter, Transfer transfer) {
        add(pv1.attending(), "ATND", encounter, transfer); // PV1-7
        add(pv1.referring(), "REF", encounter, transfer); // PV1-8
        add(pv1.consulting(), "CON", encounter, transfer); // PV1-9
        add(pv1.admitting(), "ADM", encounter, transfer); // PV1-17
        add(pv1.others(), "PART", encounter, transfer); // PV1-52
        add(pv2.referralSource(), "REF", encounter, transfer); // PV2-13
        transfer.clear(pv1.segment().first(7), ELEMENT + "[ATND]");
        transfer.clear(pv1.segment().first(8), ELEMENT + "[REF]");
        transfer.clear(pv1.segment().first(9), ELEMENT + "[CON]");
        transfer.clear(pv1.segment().first(17), ELEMENT + "[ADM]");
        transfer.clear(pv1.segment().first(52), ELEMENT + "[PART]");
    }

    private static void add(List<Xcn> field, String role, Encounter encounter, Transfer transfer) {
        for (Xcn xcn : field) {
            String target = ELEMENT + '[' + encounter.getParticipant().size() + ']';
            Reference individual = XcnToReference.translate(xcn, transfer, target + ".individual");
            if (!individual.isEmpty()) {
                var participant = encounter.addParticipant().setIndividual(individual);
                participant.addType().addCoding().setSystem(PARTICIPATION).setCode(role);
            }
        }
    }
}
