package se.brygga.translation.municipal.outbound;

import java.util.Map;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport.Reason;

/** Translates the call to a meeting about a joint plan to the kind planCall: which plan and version, when, where and who else comes. */
final class AppointmentToPlanCall {

    private static final Map<AppointmentStatus, String> CANCELLED = Map.of(
            AppointmentStatus.CANCELLED, "cancelled",
            AppointmentStatus.ENTEREDINERROR, "error",
            AppointmentStatus.FULFILLED, "completed");

    private AppointmentToPlanCall() {}

    static void translate(Appointment call, Draft draft) {
        String status = CANCELLED.getOrDefault(call.getStatus(), "planned");
        draft.code(new Draft.Closed("status", "statuses"), status, call, "status");
        plan(call, draft);
        TimeToText.time("start", call.getStartElement(), draft, "start");
        TimeToText.time("end", call.getEndElement(), draft, "end");
        draft.text("title", call.getDescription(), call, "description");
        draft.text("text", call.getComment(), call, "comment");
        if (!draft.has("text")) {
            draft.text("text", call.getPatientInstruction(), call, "patientInstruction");
        }
        int others = 0;
        for (int i = 0; i < call.getParticipant().size(); i++) {
            String element = "participant[" + i + ']';
            if (participant(call.getParticipant().get(i), "participants/" + others + '/', draft, element)) {
                others++;
            }
        }
    }

    /** The plan is named by the call, its version by the frame that goes along. */
    private static void plan(Appointment call, Draft draft) {
        for (int i = 0; i < call.getSupportingInformation().size(); i++) {
            Identifier identifier = call.getSupportingInformation().get(i).getIdentifier();
            String element = "supportingInformation[" + i + ']';
            draft.dropped(call, element, Reason.STRUCTURAL);
            if (Canonical.JOINT_PLAN.equals(identifier.getSystem())) {
                draft.text("planId", identifier.getValue(), call, element + ".identifier.value");
            }
        }
        for (CarePlan plan : draft.message().all(CarePlan.class)) {
            draft.droppedWhole(plan, Reason.NOT_NEEDED);
            draft.dropped(plan, "id", Reason.STRUCTURAL);
            draft.dropped(plan, "meta", Reason.STRUCTURAL);
            String version = Extensions.text(plan.getExtensionByUrl(Canonical.PLAN_VERSION));
            draft.text("planVersion", version, plan, "extension[plan-version].valueString");
        }
    }

    /** Returns true if it is a unit that is called. */
    private static boolean participant(
            AppointmentParticipantComponent participant, String path, Draft draft, String element) {
        Appointment call = (Appointment) draft.message().focus();
        Reference actor = participant.getActor();
        draft.dropped(call, element, Reason.STRUCTURAL);
        if (References.type(actor).equals("Location")) {
            draft.text("place", actor.getDisplay(), call, element + ".actor.display");
            return false;
        }
        if (!Canonical.HSA_ID.equals(actor.getIdentifier().getSystem())) {
            return false;
        }
        draft.text(path + "unit", actor.getIdentifier().getValue(), call, element + ".actor.identifier.value");
        draft.text(path + "name", actor.getDisplay(), call, element + ".actor.display");
        return true;
    }
}
