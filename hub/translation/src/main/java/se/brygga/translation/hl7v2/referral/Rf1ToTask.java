package se.brygga.translation.hl7v2.referral;

import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.core.terminology.CodeMap;
import se.brygga.translation.hl7v2.datatype.St;
import se.brygga.translation.hl7v2.element.FhirCode;
import se.brygga.translation.hl7v2.element.Owned;
import se.brygga.translation.hl7v2.element.Transfer;
import se.brygga.translation.hl7v2.message.Message;
import se.brygga.translation.hl7v2.segment.Rf1;

/** Translates RF1 to what the receiver of a referral has to do (HL7 v2-to-FHIR, segment RF1[Task]). */
final class Rf1ToTask {

    private static final CodeMap STATUSES = CodeMap.named("v2-0283-task-status");
    private static final String CODES = "http://hl7.org/fhir/CodeSystem/task-code";

    private Rf1ToTask() {}

    static Task translate(ServiceRequest request, Message message, Providers providers, Transfer transfer) {
        Rf1 rf1 = new Rf1(message.first("RF1"));
        var task = new Task();
        task.setStatus(status(rf1.status().code(), request, transfer)); // RF1-1
        task.setIntent(TaskIntent.ORDER);
        if (request.hasPriority()) {
            task.setPriority(TaskPriority.fromCode(request.getPriority().toCode())); // RF1-2
        }
        task.getCode().addCoding().setSystem(CODES).setCode("fulfill");
        task.setFocus(new Reference("ServiceRequest/" + request.getIdPart()));
        task.setAuthoredOnElement(request.getAuthoredOnElement().copy()); // RF1-9
        task.setRequester(providers.requester());
        task.setOwner(providers.owner());
        if (request.hasOccurrencePeriod() && request.getOccurrencePeriod().hasEnd()) {
            Period until = new Period();
            until.setEndElement(request.getOccurrencePeriod().getEndElement().copy()); // RF1-8
            task.getRestriction().setPeriod(until);
        }
        return Owned.named("referral|" + request.getIdPart(), task, transfer);
    }

    /** A referral that was taken back is cancelled, unless the receiver rejected it. */
    private static TaskStatus status(St stated, ServiceRequest request, Transfer transfer) {
        String code = transfer.code("referralTaskStatus", stated, STATUSES);
        TaskStatus told = code == null ? TaskStatus.REQUESTED : FhirCode.of(TaskStatus::fromCode, code, stated);
        boolean over = request.getStatus() == ServiceRequestStatus.REVOKED;
        return over && told != TaskStatus.REJECTED ? TaskStatus.CANCELLED : told;
    }
}
