package se.brygga.coordination.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.message.Refusal;
import se.brygga.core.organisation.Organisation;

/** Says why a request for direct admission or its answer cannot be taken. */
final class DirectRules {

    private final CaseFile file;
    private final Sent sent;
    private final Predicate<Enrolment> direct;

    /** Takes what tells if an enrolment's model has direct admission. */
    DirectRules(CaseFile file, Sent sent, Predicate<Enrolment> direct) {
        this.file = file;
        this.sent = sent;
        this.direct = direct;
    }

    Optional<Refusal> judge() {
        Stream<Refusal> requests = sent.all(ServiceRequest.class).stream()
                .filter(request -> DirectCodes.is(request.getCode(), DirectCodes.REQUEST))
                .filter(request -> request.getStatus() == ServiceRequestStatus.ACTIVE)
                .map(this::request);
        Stream<Refusal> answers =
                sent.all(Task.class).stream().filter(DirectAnswer::is).map(this::answer);
        return Stream.concat(requests, answers).filter(Objects::nonNull).findFirst();
    }

    private Refusal request(ServiceRequest request) {
        Optional<Organisation> ward = Team.hsaId(request.getPerformerFirstRep()).flatMap(file.organisations()::find);
        if (ward.isEmpty()) {
            return refusal(
                    "DIRECT-01",
                    "ServiceRequest.performer",
                    "The request names no ward of the directory. Give the HSA-id of the ward that is asked.");
        }
        if (!request.hasAuthoredOn()) {
            return refusal(
                    "DIRECT-02",
                    "ServiceRequest.authoredOn",
                    "The request has no time. Give the time at which it was written.");
        }
        boolean enrolled = Enrolment.all(file).stream().anyMatch(one -> one.active() && direct.test(one));
        return enrolled
                ? null
                : refusal(
                        "DIRECT-03",
                        "ServiceRequest.subject",
                        "The person is not enrolled in a care model with direct admission. Enrol the person first, or refer in the ordinary way.");
    }

    private Refusal answer(Task task) {
        Optional<String> asked = asked(DirectAnswer.request(task));
        if (asked.isEmpty()) {
            return refusal(
                    "DIRECT-04",
                    "Task.focus",
                    "The answer is to a request that does not exist. Name the request for direct admission that it answers.");
        }
        if (Stream.iterate(asked.get(), Objects::nonNull, this::above)
                .noneMatch(Arrays.asList(sent.unit(), sent.provider())::contains)) {
            return refusal(
                    "DIRECT-05",
                    "Task.owner",
                    "Another ward was asked. Only the ward that was asked, or its care provider, can answer.");
        }
        boolean whole =
                Team.hsaId(task.getOwner()).flatMap(file.organisations()::find).isPresent()
                        && task.getRestriction().getPeriod().hasStart();
        if (task.getStatus() == TaskStatus.ACCEPTED && !whole) {
            return refusal(
                    "DIRECT-06",
                    "Task.restriction",
                    "The answer takes the person, but does not say where and when. Give the HSA-id of the ward as owner and the time as restriction.period.start.");
        }
        if (task.getStatus() == TaskStatus.REJECTED
                && !DirectCodes.REASONS.contains("" + DirectCodes.in(task.getStatusReason()))) {
            return refusal(
                    "DIRECT-07",
                    "Task.statusReason",
                    "The answer declines without a reason. Give a reason of code system direct-admission, such as no-bed.");
        }
        return null;
    }

    private Optional<String> asked(String request) {
        return Stream.concat(
                        file.resources(ServiceRequest.class).stream().map(stored -> stored.resource()),
                        sent.all(ServiceRequest.class).stream())
                .map(ServiceRequest.class::cast)
                .filter(one -> request.equals(one.getIdPart()) && DirectCodes.is(one.getCode(), DirectCodes.REQUEST))
                .findFirst()
                .flatMap(one -> Team.hsaId(one.getPerformerFirstRep()));
    }

    private String above(String hsaId) {
        return file.organisations().find(hsaId).map(Organisation::partOf).orElse(null);
    }

    private static Refusal refusal(String code, String place, String text) {
        return new Refusal(code, place, text);
    }
}
