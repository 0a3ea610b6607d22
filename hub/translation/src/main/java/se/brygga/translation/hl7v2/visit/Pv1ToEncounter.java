package se.brygga.translation.hl7v2.visit;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterHospitalizationComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationComponent;
import org.hl7.fhir.r4.model.Encounter.EncounterLocationStatus;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Pl;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.PlToLocation;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Pv1;

/** Translates PV1 and PV2 to Encounter (HL7 v2-to-FHIR, segments PV1 and PV2). */
public final class Pv1ToEncounter {

    private static final String ACT_CODES = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final String NULL_FLAVOR = "http://terminology.hl7.org/CodeSystem/v3-NullFlavor";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

    /** Table 0004 to v3-ActCode; the other classes keep table 0004. */
    private static final Map<String, String> CLASSES = Map.of("E", "EMER", "I", "IMP", "O", "AMB", "P", "PRENC");

    private Pv1ToEncounter() {}

    /**
     * Translates; the id and what the message's event means beyond the status are the caller's.
     *
     * @param status what the trigger event makes of the visit; null = it has no rule, PV1 decides
     * @param opens true if the event starts the visit: then the class may not stay unsaid
     */
    public static Encounter translate(Message message, EncounterStatus status, boolean opens, Transfer transfer) {
        Pv1 pv1 = message.pv1();
        var encounter = new Encounter();
        identifiers(pv1, encounter, transfer);
        encounter.setStatus(status == null ? status(pv1) : status);
        encounter.setClass_(classOf(pv1.patientClass(), opens, transfer));
        encounter.addType(concept(pv1.admissionType(), "0007", transfer, "Encounter.type[0]"));
        encounter.setServiceType(concept(pv1.service(), "0069", transfer, "Encounter.serviceType"));
        participants(pv1, encounter, transfer);
        transfer.dateTime(pv1.admitted(), "Encounter.period.start", encounter.getPeriod()::setStartElement);
        transfer.dateTime(pv1.discharged(), "Encounter.period.end", encounter.getPeriod()::setEndElement);
        hospitalization(pv1, encounter, transfer);
        locations(pv1, status, encounter, transfer);
        transfer.dateTime(
                message.pv2().expectedDischarge(),
                "Encounter.extension[planned-end]",
                time -> encounter.addExtension(Canonical.PLANNED_END, time));
        encounter
                .getServiceProvider()
                .getIdentifier()
                .setSystem(Canonical.HSA_ID)
                .setValue(transfer.source().custodian());
        clear(message, transfer);
        return encounter;
    }

    private static void identifiers(Pv1 pv1, Encounter encounter, Transfer transfer) {
        if (pv1.visitNumber().id().present()) {
            encounter.addIdentifier(
                    VisitNumber.translate(pv1.visitNumber(), "VN", transfer, "Encounter.identifier[0]"));
        }
        if (pv1.alternateVisit().id().present()) {
            String target = "Encounter.identifier[" + encounter.getIdentifier().size() + ']';
            encounter.addIdentifier(VisitNumber.translate(pv1.alternateVisit(), "", transfer, target));
        }
    }

    /** The status of a message without a rule of its own. */
    private static EncounterStatus status(Pv1 pv1) {
        if (pv1.discharged().present()) {
            return EncounterStatus.FINISHED;
        }
        return pv1.patientClass().code().is("P") ? EncounterStatus.PLANNED : EncounterStatus.INPROGRESS;
    }

    /** Returns null if a later message leaves the class out: then the earlier one stands. */
    private static Coding classOf(Cwe patientClass, boolean opens, Transfer transfer) {
        String known = CLASSES.get(patientClass.code().orEmpty());
        if (known != null) {
            transfer.mapped(patientClass.code(), "Encounter.class.code");
            return new Coding().setSystem(ACT_CODES).setCode(known);
        }
        if (patientClass.code().present()) {
            return CweToConcept.coding(patientClass, CweToConcept.table("0004"), transfer, "Encounter.class");
        }
        transfer.warn(patientClass.at().place(), "CLASS_MISSING");
        return opens ? new Coding().setSystem(NULL_FLAVOR).setCode("UNK") : null;
    }

    /** Returns null if the field is empty. */
    private static CodeableConcept concept(Cwe cwe, String table, Transfer transfer, String target) {
        CodeableConcept concept = CweToConcept.translate(cwe, CweToConcept.table(table), transfer, target);
        return concept.isEmpty() ? null : concept;
    }

    private static void participants(Pv1 pv1, Encounter encounter, Transfer transfer) {
        participants(pv1.attending(), "ATND", encounter, transfer); // PV1-7
        participants(pv1.referring(), "REF", encounter, transfer); // PV1-8
        participants(pv1.consulting(), "CON", encounter, transfer); // PV1-9
        participants(pv1.admitting(), "ADM", encounter, transfer); // PV1-17
        participants(pv1.others(), "PART", encounter, transfer); // PV1-52
    }

    private static void participants(List<Xcn> field, String role, Encounter encounter, Transfer transfer) {
        for (Xcn xcn : field) {
            String target =
                    "Encounter.participant[" + encounter.getParticipant().size() + ']';
            Reference individual = XcnToReference.translate(xcn, transfer, target + ".individual");
            if (!individual.isEmpty()) {
                var participant = encounter.addParticipant().setIndividual(individual);
                participant.addType().addCoding().setSystem(PARTICIPATION).setCode(role);
            }
        }
    }

    private static void hospitalization(Pv1 pv1, Encounter encounter, Transfer transfer) {
        String target = "Encounter.hospitalization";
        EncounterHospitalizationComponent stay = encounter.getHospitalization();
        if (pv1.preAdmission().id().present()) {
            stay.setPreAdmissionIdentifier(
                    VisitNumber.translate(pv1.preAdmission(), "", transfer, target + ".preAdmissionIdentifier"));
        }
        stay.setAdmitSource(concept(pv1.admitSource(), "0023", transfer, target + ".admitSource"));
        stay.setDischargeDisposition(
                concept(pv1.dischargeDisposition(), "0112", transfer, target + ".dischargeDisposition"));
        transfer.to(pv1.dischargedTo().code(), target + ".destination.display", stay.getDestination()::setDisplay);
    }

    private static void locations(Pv1 pv1, EncounterStatus status, Encounter encounter, Transfer transfer) {
        EncounterLocationStatus current =
                status == EncounterStatus.FINISHED ? EncounterLocationStatus.COMPLETED : EncounterLocationStatus.ACTIVE;
        location(pv1.location(), current, encounter, transfer); // PV1-3
        location(pv1.priorLocation(), EncounterLocationStatus.COMPLETED, encounter, transfer); // PV1-6
        location(pv1.temporaryLocation(), current, encounter, transfer); // PV1-11
        location(pv1.pendingLocation(), EncounterLocationStatus.RESERVED, encounter, transfer); // PV1-42
    }

    private static void location(Pl pl, EncounterLocationStatus status, Encounter encounter, Transfer transfer) {
        if (PlToLocation.name(pl) == null) {
            return;
        }
        String target = "Encounter.location[" + encounter.getLocation().size() + "].location";
        var location = new EncounterLocationComponent(PlToLocation.translate(pl, transfer, target));
        encounter.addLocation(location.setStatus(status));
    }

    private static void clear(Message message, Transfer transfer) {
        var segment = message.pv1().segment();
        transfer.clear(segment.first(3), "Encounter.location");
        transfer.clear(segment.first(36), "Encounter.hospitalization.dischargeDisposition");
        transfer.clear(segment.first(45), "Encounter.period.end");
        transfer.clear(message.pv2().segment().first(9), "Encounter.extension[planned-end]");
    }
}
