package se.brygga.translation.hl7v2.out;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.write.MessageWriter;
import se.brygga.translation.hl7v2.write.SegmentWriter;

/** Writes PV2 (HL7 v2.5.1, 3.4.4). */
final class EncounterToPv2 {

    private static final String ARRIVAL = "http://hl7.org/fhir/StructureDefinition/encounter-modeOfArrival";
    private static final String CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private static final String PLANNED_START =
            "http://hl7.org/fhir/5.0/StructureDefinition/extension-Encounter.plannedStartDate";

    private EncounterToPv2() {}

    static void write(Encounter visit, AdtTrigger trigger, MessageWriter writer) {
        SegmentWriter pv2 = writer.segment("PV2", visit);
        ConceptToCwe.write(pv2.add(3), visit.getReasonCodeFirstRep(), "reasonCode[0]");
        time(visit, PLANNED_START, 8, pv2);
        time(visit, Canonical.PLANNED_END, 9, pv2);
        if (visit.getLength().hasValue() && "d".equals(visit.getLength().getCode())) {
            pv2.set(11, visit.getLength().getValue().toBigInteger().toString(), "length");
        }
        confidentiality(visit, pv2);
        ConceptInTable.plain("0217").write(pv2.add(25), visit.getPriority(), "priority");
        arrival(visit, pv2);
        time(visit, Canonical.EXPECTED_RETURN, 47, pv2);
        if (trigger == AdtTrigger.A21 && !pv2.has(47)) { // the end of a leave that lasts is when the person is expected
            Period leave = EncounterToEvn.leave(visit);
            DateTimeToDtm.write(pv2, 47, leave.getEndElement(), EncounterToEvn.leavePath(visit) + ".end");
        }
    }

    /** PV2-22: a visit that is to be kept from others. */
    private static void confidentiality(Encounter visit, SegmentWriter pv2) {
        List<Coding> labels = visit.getMeta().getSecurity();
        for (int i = 0; i < labels.size(); i++) {
            if (CONFIDENTIALITY.equals(labels.get(i).getSystem())
                    && !"N".equals(labels.get(i).getCode())) {
                pv2.set(22, "Y", "meta.security[" + i + ']');
                return;
            }
        }
    }

    private static void arrival(Encounter visit, SegmentWriter pv2) {
        Extension arrival = visit.getExtensionByUrl(ARRIVAL);
        if (arrival != null && arrival.getValue() instanceof Coding coding) {
            String path = "extension[encounter-modeOfArrival]";
            ConceptInTable.plain("0430").write(pv2.add(38), new CodeableConcept(coding), path + ".valueCoding");
            pv2.mapped(path, "PV2-38");
        }
    }

    private static void time(Encounter visit, String url, int field, SegmentWriter pv2) {
        Extension extension = visit.getExtensionByUrl(url);
        if (extension != null && extension.getValue() instanceof DateTimeType time) {
            String path = "extension[" + url.substring(url.lastIndexOf('/') + 1) + ']';
            DateTimeToDtm.write(pv2, field, time, path);
        }
    }
}
