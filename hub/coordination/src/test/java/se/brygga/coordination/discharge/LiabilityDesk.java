package se.brygga.coordination.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.coordination.casework.Desk.HOME_CARE;
import static se.brygga.coordination.casework.Desk.HOSPITAL;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.plan.JointPlanState;
import se.brygga.coordination.plan.JointPlans;
import se.brygga.coordination.plan.PlanPapers;
import se.brygga.coordination.plan.PlanSharing;
import se.brygga.core.fhir.Canonical;

/** The discharge of Tolvan in March 2026, with the decision of home care and the joint plan that the parties send. */
final class LiabilityDesk {

    static final String ADMITTED = "admitted 03-10T09:30";
    static final String READY = ADMITTED + ", ready 03-17T11:59:59";
    static final String GONE = READY + ", discharged 03-23T10:00";

    private final Desk desk = new Desk(
            CaseScript.at("03-10T10:00"), new JointPlans(PlanSharing.ALL_PARTICIPANTS), DischargeHouse.DISCHARGES);

    LiabilityDesk() {
        Patient patient = new Patient();
        patient.setId("patient");
        patient.addAddress().addExtension(Canonical.MUNICIPALITY, new StringType("9901"));
        desk.file().keep(patient, HOSPITAL);
    }

    LiabilityDesk at(String time) {
        desk.until(CaseScript.at(time));
        return this;
    }

    LiabilityDesk stay(String script) {
        desk.file().keep(CaseScript.STAY, CaseScript.events(script));
        Encounter stay = new Encounter();
        stay.setId(CaseScript.STAY);
        return sends(HOSPITAL, stay);
    }

    /** The decision as the municipality has it from now on. */
    LiabilityDesk decision(ServiceRequestStatus status, Consumer<ServiceRequest> but) {
        ServiceRequest decision = new ServiceRequest();
        decision.setId("decision");
        decision.setStatus(status);
        decision.setAuthoredOn(Date.from(CaseScript.at("03-12T10:00")));
        decision.addCategory(new CodeableConcept(new Coding(Canonical.LEGAL_BASIS, "SOL", null)));
        but.accept(decision);
        return sends(HOME_CARE, decision);
    }

    LiabilityDesk plan() {
        return sends(HOSPITAL, PlanPapers.frame(0, JointPlanState.DRAFT, plan -> {}));
    }

    LiabilityDesk frame(int version, JointPlanState state, Consumer<CarePlan> but) {
        return sends(HOSPITAL, PlanPapers.frame(version, state, but));
    }

    LiabilityDesk call(String meeting) {
        return sends(HOSPITAL, PlanPapers.call(CaseScript.at(meeting), HOME_CARE));
    }

    LiabilityDesk calledOff(String meeting) {
        Appointment off = PlanPapers.call(CaseScript.at(meeting), HOME_CARE);
        off.setStatus(AppointmentStatus.CANCELLED);
        return sends(HOSPITAL, off);
    }

    LiabilityDesk sends(String unit, Resource resource) {
        assertThat(desk.send(unit, resource)).isEmpty();
        return this;
    }

    CaseFile file() {
        return desk.file();
    }

    /** Returns the statement that is kept, in Swedish. */
    String statement() {
        assertThat(desk.file().resources(DocumentReference.class)).hasSize(1);
        var kept = (DocumentReference)
                desk.file().resources(DocumentReference.class).get(0).resource();
        return new String(kept.getContent().get(0).getAttachment().getData(), StandardCharsets.UTF_8);
    }
}
