package se.brygga.translation.hl7v2.visit;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Identifier;
import se.brygga.core.error.Untranslatable;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.terminology.CodeMap;
import se.brygga.core.terminology.CodeMap.Target;
import se.brygga.translation.hl7v2.datatype.Cwe;
import se.brygga.translation.hl7v2.datatype.Cx;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.Periods;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Pv1;

/** Translates PV1 and PV2 to Encounter (HL7 v2-to-FHIR, segments PV1 and PV2). */
public final class Pv1ToEncounter {

    private static final String NULL_FLAVOR = "http://terminology.hl7.org/CodeSystem/v3-NullFlavor";

    /** Classes without a target keep table 0004. */
    private static final CodeMap CLASSES = CodeMap.named("v2-0004-patient-class");

    private Pv1ToEncounter() {}

    /** Translates; the id is the caller's. {@code effect} is what the message's event makes of the visit. */
    public static Encounter translate(Message message, Effect effect, Transfer transfer) {
        Pv1 pv1 = message.pv1();
        var encounter = new Encounter();
        identifiers(pv1, encounter, transfer);
        status(pv1, effect, encounter, transfer);
        encounter.setClass_(classOf(pv1.patientClass(), effect.opens(), transfer));
        encounter.addType(CweToConcept.translate(
                pv1.admissionType(), CodingSystem.table("0007"), transfer, "Encounter.type[0]")); // PV1-4
        encounter.setServiceType(
                CweToConcept.translate(pv1.service(), CodingSystem.table("0069"), transfer, "Encounter.serviceType"));
        Pv1ToParticipant.translate(pv1, message.pv2(), encounter, transfer);
        period(pv1, encounter, transfer);
        account(message.pid().account(), encounter, transfer);
        Pv1ToHospitalization.translate(pv1, encounter, transfer);
        Pv1ToLocation.translate(pv1, effect, encounter, transfer);
        Pv2ToEncounter.translate(message.pv2(), effect, encounter, transfer);
        serviceProvider(pv1.servicingFacility(), encounter, transfer);
        transfer.clear(pv1.segment().first(4), "Encounter.type");
        transfer.clear(pv1.segment().first(10), "Encounter.serviceType");
        transfer.clear(pv1.segment().first(39), "Encounter.serviceProvider");
        transfer.clear(pv1.segment().first(54), "Encounter.episodeOfCare");
        return encounter;
    }

    private static void identifiers(Pv1 pv1, Encounter encounter, Transfer transfer) {
        add(pv1.visitNumber(), "VN", encounter, transfer); // PV1-19
        add(pv1.alternateVisit(), "", encounter, transfer); // PV1-50
        transfer.clear(pv1.alternateVisit().at(), "Encounter.identifier[alternate]");
        if (pv1.serviceEpisode().id().present()) { // PV1-54
            Identifier episode = VisitNumber.translate(
                    pv1.serviceEpisode(), null, transfer, "Encounter.episodeOfCare[0].identifier");
            encounter.addEpisodeOfCare().setIdentifier(episode);
        }
    }

    private static void add(Cx number, String type, Encounter encounter, Transfer transfer) {
        if (number.id().present()) {
            String target = "Encounter.identifier[" + encounter.getIdentifier().size() + ']';
            encounter.addIdentifier(VisitNumber.translate(number, type, transfer, target));
        }
    }

    /** An event without a rule of its own keeps the status of a visit that is known. */
    private static void status(Pv1 pv1, Effect effect, Encounter encounter, Transfer transfer) {
        if (effect.status() == null) {
            transfer.keepsKnown("Encounter.status");
        }
        encounter.setStatus(effect.status() == null ? status(pv1) : effect.status());
    }

    /** The status of a visit that nobody knows, where the event has no rule of its own. */
    private static EncounterStatus status(Pv1 pv1) {
        if (pv1.discharged().present()) {
            return EncounterStatus.FINISHED;
        }
        return pv1.patientClass().code().is("P") ? EncounterStatus.PLANNED : EncounterStatus.INPROGRESS;
    }

    /** Returns null if a later message leaves the class out: then the earlier one stands. */
    private static Coding classOf(Cwe patientClass, boolean opens, Transfer transfer) {
        Target known = transfer.target("class", patientClass.code(), CLASSES);
        if (known != null) {
            transfer.coded(patientClass, "Encounter.class.code");
            return new Coding().setSystem(known.system()).setCode(known.code());
        }
        if (patientClass.code().present()) {
            return CweToConcept.coding(patientClass, CodingSystem.table("0004"), transfer, "Encounter.class");
        }
        transfer.warn(patientClass.at().place(), "CLASS_MISSING");
        return opens ? new Coding().setSystem(NULL_FLAVOR).setCode("UNK") : null;
    }

    /** PV1-44 and PV1-45. A discharge before the admission is no visit that anybody could follow. */
    private static void period(Pv1 pv1, Encounter encounter, Transfer transfer) {
        if (Periods.isBefore(pv1.discharged(), pv1.admitted(), transfer.source().zone())) {
            throw new Untranslatable(
                    pv1.discharged().place(),
                    "DISCHARGE_BEFORE_ADMISSION",
                    "The discharge in PV1-45 comes before the admission in PV1-44");
        }
        transfer.dateTime(pv1.admitted(), "Encounter.period.start", encounter.getPeriod()::setStartElement);
        transfer.dateTime(pv1.discharged(), "Encounter.period.end", encounter.getPeriod()::setEndElement);
        transfer.clear(pv1.segment().first(45), "Encounter.period.end");
        transfer.clear(pv1.segment().first(44), "Encounter.period.start");
    }

    /** PID-18: the account belongs to the visit. */
    private static void account(Cx account, Encounter encounter, Transfer transfer) {
        if (account.id().present()) {
            Identifier number = VisitNumber.translate(account, null, transfer, "Encounter.account[0].identifier");
            encounter.addAccount().setIdentifier(number);
        }
        transfer.clear(account.at(), "Encounter.account");
    }

    /** PV1-39 names the unit if it is an HSA-id; the custodian answers for the visit otherwise. */
    private static void serviceProvider(St facility, Encounter encounter, Transfer transfer) {
        String provider = "Encounter.serviceProvider";
        Identifier identifier = encounter.getServiceProvider().getIdentifier().setSystem(Canonical.HSA_ID);
        if (Canonical.isHsaId(facility.orEmpty())) {
            transfer.to(facility, provider + ".identifier.value", identifier::setValue);
            return;
        }
        identifier.setValue(transfer.source().custodian());
        transfer.to(facility, provider + ".display", encounter.getServiceProvider()::setDisplay);
    }
}
