package se.brygga.simulators.demo;

import java.time.ZonedDateTime;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.core.fhir.Canonical;

/** A request for direct admission, what the ward answers, and what a unit answers to a task. */
final class DirectPapers {

    private DirectPapers() {}

    static ServiceRequest request(Papers papers, ZonedDateTime at) {
        var request = new ServiceRequest();
        request.addIdentifier(papers.own("direktinlaggning"));
        request.setStatus(ServiceRequestStatus.ACTIVE).setIntent(ServiceRequestIntent.ORDER);
        request.setPriority(ServiceRequestPriority.ASAP);
        request.setCode(Papers.code(Canonical.DIRECT_ADMISSION, "request"));
        request.setAuthoredOnElement(Papers.time(at)).setRequester(Papers.unit(Papers.NURSING));
        request.addPerformer(Papers.unit(Papers.HOSPITAL));
        request.addReasonCode().setText("Tilltagande andfåddhet, viktuppgång, behöver sjukhusets resurser");
        return request;
    }

    /** Returns the ward's yes: the person can come from a time on. */
    static Task accepted(Papers papers, String request, ZonedDateTime at, ZonedDateTime bed) {
        var answer = new Task();
        answer.addIdentifier(papers.own("svar-direktinlaggning"));
        answer.setStatus(TaskStatus.ACCEPTED).setIntent(TaskIntent.ORDER);
        answer.setCode(Papers.code(Canonical.DIRECT_ADMISSION, "answer"));
        answer.setFocus(new Reference().setType("ServiceRequest"));
        answer.getFocus().getIdentifier().setValue("ServiceRequest/" + request);
        answer.setAuthoredOnElement(Papers.time(at)).setLastModifiedElement(Papers.time(at));
        answer.setOwner(Papers.unit(Papers.HOSPITAL)).setRequester(Papers.unit(Papers.NURSING));
        answer.getRestriction()
                .getPeriod()
                .setStartElement(Papers.time(bed))
                .setEndElement(Papers.time(bed.plusHours(6)));
        return answer;
    }

    /** Returns the answer of a unit that has done what a task asked for. */
    static Task done(Task asked) {
        var answer = new Task();
        asked.getIdentifier().forEach(id -> answer.addIdentifier(id.copy()));
        answer.setStatus(TaskStatus.COMPLETED).setIntent(TaskIntent.ORDER);
        answer.setCode(asked.getCode().copy()).setOwner(asked.getOwner().copy());
        answer.setAuthoredOnElement(asked.getAuthoredOnElement().copy());
        answer.getRestriction()
                .getPeriod()
                .setEndElement(
                        asked.getRestriction().getPeriod().getEndElement().copy());
        return answer;
    }
}
