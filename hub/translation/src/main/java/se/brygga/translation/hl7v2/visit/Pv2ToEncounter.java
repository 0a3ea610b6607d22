package se.brygga.translation.hl7v2.visit;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Encounter;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.Numbers;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.segment.Pv2;

/** Translates PV2 to Encounter; PV2-8 goes to the element of FHIR R5 (HL7 v2-to-FHIR, segment PV2). */
final class Pv2ToEncounter {

    private static final String PLANNED_START =
            "http://hl7.org/fhir/5.0/StructureDefinition/extension-Encounter.plannedStartDate";
    private static final String ARRIVAL = "http://hl7.org/fhir/StructureDefinition/encounter-modeOfArrival";
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    private Pv2ToEncounter() {}

    static void translate(Pv2 pv2, Effect effect, Encounter encounter, Transfer transfer) {
        encounter.addReasonCode(
                CweToConcept.orText(pv2.admitReason(), null, transfer, "Encounter.reasonCode[0]")); // PV2-3
        transfer.dateTime( // PV2-8
                pv2.expectedAdmission(),
                "Encounter.extension[extension-Encounter.plannedStartDate]",
                time -> encounter.addExtension(PLANNED_START, time));
        plannedEnd(pv2, effect, encounter, transfer);
        length(pv2.actualLength(), encounter, transfer);
        protection(pv2.protection(), encounter, transfer);
        encounter.setPriority(CweToConcept.translate(
                pv2.priority(), CodingSystem.table("0217"), transfer, "Encounter.priority")); // PV2-25
        if (pv2.arrival().code().present()) { // PV2-38
            Coding arrival = CweToConcept.coding(
                    pv2.arrival(),
                    CodingSystem.table("0430"),
                    transfer,
                    "Encounter.extension[encounter-modeOfArrival]");
            encounter.addExtension(ARRIVAL, arrival);
        }
        transfer.dateTime( // PV2-47
                pv2.expectedReturn(),
                "Encounter.extension[expected-return]",
                time -> encounter.addExtension(Canonical.EXPECTED_RETURN, time));
        clear(pv2, transfer);
    }

    /** PV2-9; an event that takes the estimate back may still say which one. */
    private static void plannedEnd(Pv2 pv2, Effect effect, Encounter encounter, Transfer transfer) {
        String element = "Encounter.extension[planned-end]";
        if (!effect.estimates()) {
            transfer.replaced(element);
            transfer.dropped(pv2.expectedDischarge(), Reason.NOT_NEEDED);
            return;
        }
        transfer.dateTime(
                pv2.expectedDischarge(), element, time -> encounter.addExtension(Canonical.PLANNED_END, time));
    }

    /** PV2-11, days. */
    private static void length(St days, Encounter encounter, Transfer transfer) {
        Integer number = Numbers.positive(days);
        if (number != null) {
            var length = new Duration();
            length.setValue(number)
                    .setUnit("d")
                    .setSystem("http://unitsofmeasure.org")
                    .setCode("d");
            encounter.setLength(length);
            transfer.mapped(days, "Encounter.length");
        }
    }

    /** PV2-22: a visit that is to be kept from others is restricted. */
    private static void protection(St flag, Encounter encounter, Transfer transfer) {
        if (flag.is("Y")) {
            encounter.getMeta().addSecurity().setSystem(CONFIDENTIALITY).setCode("R");
            transfer.mapped(flag, "Encounter.meta.security");
        } else if (flag.is("N")) {
            transfer.replaced("Encounter.meta.security");
            transfer.mapped(flag, "Encounter.meta.security");
        }
    }

    private static void clear(Pv2 pv2, Transfer transfer) {
        var segment = pv2.segment();
        transfer.clear(segment.first(3), "Encounter.reasonCode");
        transfer.clear(segment.first(8), "Encounter.extension[extension-Encounter.plannedStartDate]");
        transfer.clear(segment.first(9), "Encounter.extension[planned-end]");
        transfer.clear(segment.first(11), "Encounter.length");
        transfer.clear(segment.first(22), "Encounter.meta.security");
        transfer.clear(segment.first(25), "Encounter.priority");
        transfer.clear(segment.first(38), "Encounter.extension[encounter-modeOfArrival]");
        transfer.clear(segment.first(47), "Encounter.extension[expected-return]");
    }
}
