package se.brygga.translation.hl7v2.adt;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.hl7v2.datatype.Xcn;
import se.brygga.translation.hl7v2.element.CodingSystem;
import se.brygga.translation.hl7v2.element.CweToConcept;
import se.brygga.translation.hl7v2.element.DtmToDateTime;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.element.XcnToReference;
import se.brygga.translation.hl7v2.segment.Evn;
import se.brygga.translation.hl7v2.segment.Pid;

/**
 * Translates EVN, and PID-33 with PID-34, to Provenance (HL7 v2-to-FHIR, segment EVN).
 *
 * <p>Only if they say more than when: who sent a message and when is known of every resource anyway.
 */
final class EvnToProvenance {

    private static final String AGENT_TYPES = "http://terminology.hl7.org/CodeSystem/provenance-participant-type";

    private EvnToProvenance() {}

    /** Returns who entered {@code about} and why; nothing if EVN does not say it. {@code at} is when it was recorded. */
    static Optional<Provenance> entered(Evn evn, Instant at, Resource about, Transfer transfer) {
        var provenance = new Provenance();
        CodeableConcept reason =
                CweToConcept.translate(evn.reason(), CodingSystem.table("0062"), transfer, "Provenance.reason[0]");
        provenance.addReason(reason); // EVN-4
        for (Xcn operator : evn.operators()) { // EVN-5
            String target = "Provenance.agent[" + provenance.getAgent().size() + "].who";
            Reference who = XcnToReference.translate(operator, transfer, target);
            if (!who.isEmpty()) {
                agent(who, "enterer", provenance);
            }
        }
        transfer.to( // EVN-7
                evn.facility().id(), "Provenance.location.display", provenance.getLocation()::setDisplay);
        if (provenance.isEmpty()) {
            return Optional.empty();
        }
        transfer.dateTime(evn.occurred(), "Provenance.occurredDateTime", provenance::setOccurred); // EVN-6
        return Optional.of(complete(provenance.setRecordedElement(utc(at)), "EVN|" + at, about, transfer));
    }

    /** Returns when and by whom what is known of a person was last changed; nothing if PID-33 does not say it. */
    static Optional<Provenance> updated(Pid pid, Resource patient, Transfer transfer) {
        Instant at = DtmToDateTime.instant(pid.updated(), transfer.source().zone(), transfer.losses());
        if (at == null) {
            return Optional.empty();
        }
        var provenance = new Provenance();
        transfer.mapped(pid.updated(), "Provenance.recorded"); // PID-33
        if (pid.updatedBy().id().present()) { // PID-34
            var who = new Reference();
            transfer.to(pid.updatedBy().id(), "Provenance.agent[0].who.display", who::setDisplay);
            agent(who, "author", provenance);
        }
        return Optional.of(complete(provenance.setRecordedElement(utc(at)), "PID-33", patient, transfer));
    }

    /** The unit that answers for the sending is always named. */
    private static Provenance complete(Provenance provenance, String what, Resource about, Transfer transfer) {
        String target = about.fhirType() + '/' + about.getIdPart();
        provenance.setId(transfer.source().resourceId("Provenance", target + '|' + what));
        provenance.getMeta().setSource(Canonical.source(transfer.source().custodian()));
        provenance.addTarget(new Reference(target));
        var unit = new Reference();
        unit.getIdentifier()
                .setSystem(Canonical.HSA_ID)
                .setValue(transfer.source().unit());
        agent(unit, "custodian", provenance);
        return provenance;
    }

    private static InstantType utc(Instant at) {
        var recorded = new InstantType(Date.from(at));
        recorded.setTimeZoneZulu(true);
        return recorded;
    }

    private static void agent(Reference who, String type, Provenance provenance) {
        var agent = provenance.addAgent().setWho(who);
        agent.getType().addCoding().setSystem(AGENT_TYPES).setCode(type);
    }
}
