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
import se.brygga.coordination.casework.CaseRule;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.team.Enrolment;
import se.brygga.core.fhir.First;
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
                .filter(DirectAdmission::isAsked)
                .map(this::request);
        Stream<Refusal> answers =
                sent.all(Task.class).stream().filter(DirectAnswer::is).map(this::answer);
        return Stream.concat(requests, answers).filter(Objects::nonNull).findFirst();
    }

    /** One that is over or taken back may be about somebody who is enrolled no longer, and to a ward that is no more. */
    private Refusal request(ServiceRequest request) {
        if (!request.hasAuthoredOn()) {
            return CaseRule.DIRECT_02.at("ServiceRequest.authoredOn");
        }
        if (request.getStatus() != ServiceRequestStatus.ACTIVE) {
            return null;
        }
        Optional<Organisation> ward =
                First.of(request.getPerformer()).flatMap(UnitReference::hsaId).flatMap(file.organisations()::find);
        if (ward.isEmpty()) {
            return CaseRule.DIRECT_01.at("ServiceRequest.performer");
        }
        boolean enrolled = Enrolment.all(file).stream()
                .anyMatch(one -> one.isActive() && one.covers(file.now()) && direct.test(one));
        return enrolled ? null : CaseRule.DIRECT_03.at("ServiceRequest.subject");
    }

    private Refusal answer(Task task) {
        Optional<String> asked = asked(DirectAnswer.request(task));
        if (asked.isEmpty()) {
            return CaseRule.DIRECT_04.at("Task.focus");
        }
        if (Stream.iterate(asked.get(), Objects::nonNull, this::above)
                .noneMatch(Arrays.asList(sent.unit(), sent.provider())::contains)) {
            return CaseRule.DIRECT_05.at("Task.owner");
        }
        boolean whole = UnitReference.hsaId(task.getOwner())
                        .flatMap(file.organisations()::find)
                        .isPresent()
                && task.getRestriction().getPeriod().hasStart();
        if (task.getStatus() == TaskStatus.ACCEPTED && !whole) {
            return CaseRule.DIRECT_06.at("Task.restriction");
        }
        if (task.getStatus() == TaskStatus.REJECTED
                && !DirectCodes.REASONS.contains("" + DirectCodes.in(task.getStatusReason()))) {
            return CaseRule.DIRECT_07.at("Task.statusReason");
        }
        return null;
    }

    private Optional<String> asked(String request) {
        return Stream.concat(
                        file.resources(ServiceRequest.class).stream().map(stored -> stored.resource()),
                        sent.all(ServiceRequest.class).stream())
                .map(ServiceRequest.class::cast)
                .filter(one -> request.equals(one.getIdPart()) && DirectAdmission.isAsked(one))
                .findFirst()
                .flatMap(one -> First.of(one.getPerformer()).flatMap(UnitReference::hsaId));
    }

    private String above(String hsaId) {
        return file.organisations().find(hsaId).map(Organisation::partOf).orElse(null);
    }
}
