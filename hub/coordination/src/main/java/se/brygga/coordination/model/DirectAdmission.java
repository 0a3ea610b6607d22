package se.brygga.coordination.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.stay.Stay;
import se.brygga.coordination.stay.StayState;
import se.brygga.core.fhir.First;
import se.brygga.core.record.TrackedStayEvent;

/**
 * A request to admit a person straight to a ward, past the emergency department, and what became of it (domain.md 8, Nisse).
 *
 * @param id of its ServiceRequest
 * @param request the ServiceRequest; must not be changed
 * @param requester HSA-id of the unit that asks
 * @param ward HSA-id of the unit that is asked; null if none is named
 * @param answer the newest answer; null if there is none
 * @param state where it stands
 * @param stay id of the stay by which the person arrived; null in other states
 */
record DirectAdmission(
        String id,
        ServiceRequest request,
        String requester,
        String ward,
        DirectAnswer answer,
        State state,
        String stay) {

    private static final Set<ServiceRequestStatus> ASKED = EnumSet.of(
            ServiceRequestStatus.ACTIVE,
            ServiceRequestStatus.COMPLETED,
            ServiceRequestStatus.REVOKED,
            ServiceRequestStatus.ENTEREDINERROR);

    /** Where a request stands. */
    enum State {
        REQUESTED,
        ACCEPTED,
        DECLINED,
        /** The person was admitted within the time of the answer, without an emergency visit before. */
        ARRIVED,
        /** The time of the answer passed without that. */
        LAPSED,
        /** The request was taken back. */
        WITHDRAWN
    }

    /** Returns the requests for a person, in the order of the record. */
    static List<DirectAdmission> all(CaseFile file) {
        return file.resources(ServiceRequest.class).stream()
                .filter(stored -> isAsked((ServiceRequest) stored.resource()))
                .map(stored -> of(file, (ServiceRequest) stored.resource(), stored.unit()))
                .toList();
    }

    /** Returns true if a resource is such a request, and not the draft of one: nobody has asked by a draft. */
    static boolean isAsked(ServiceRequest request) {
        return DirectCodes.is(request.getCode(), DirectCodes.REQUEST) && ASKED.contains(request.getStatus());
    }

    /** Returns when it was asked for. */
    Instant at() {
        return request.getAuthoredOn().toInstant();
    }

    private static DirectAdmission of(CaseFile file, ServiceRequest request, String unit) {
        String id = request.getIdPart();
        DirectAnswer answer = DirectAnswer.all(file).stream()
                .filter(one -> one.request().equals(id))
                .max(Comparator.comparing(DirectAnswer::at).thenComparing(DirectAnswer::id))
                .orElse(null);
        String ward =
                First.of(request.getPerformer()).flatMap(UnitReference::hsaId).orElse(null);
        String requester = UnitReference.hsaId(request.getRequester()).orElse(unit);
        Optional<String> stay = answer == null || !answer.accepted() ? Optional.empty() : arrival(file, answer);
        State state = state(request, answer, stay, file.now());
        return new DirectAdmission(
                id, request, requester, ward, answer, state, state == State.ARRIVED ? stay.orElseThrow() : null);
    }

    private static State state(ServiceRequest request, DirectAnswer answer, Optional<String> stay, Instant now) {
        if (request.getStatus() == ServiceRequestStatus.REVOKED
                || request.getStatus() == ServiceRequestStatus.ENTEREDINERROR) {
            return State.WITHDRAWN;
        }
        if (answer == null) {
            return State.REQUESTED;
        }
        if (!answer.accepted()) {
            return State.DECLINED;
        }
        if (stay.isPresent()) {
            return State.ARRIVED;
        }
        return now.isAfter(answer.until()) ? State.LAPSED : State.ACCEPTED;
    }

    /** Only an admission by the provider that answered counts, and none that began in the emergency department. */
    private static Optional<String> arrival(CaseFile file, DirectAnswer answer) {
        return file.stays().entrySet().stream()
                .filter(stay -> custodian(file, stay.getKey())
                        .filter(answer.custodian()::equals)
                        .isPresent())
                .filter(stay -> began(Stay.of(stay.getValue()))
                        .filter(at -> !at.isBefore(answer.at()) && !at.isAfter(answer.until()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> began(Stay stay) {
        return stay.state() == StayState.VOID
                ? Optional.empty()
                : stay.effective().stream()
                        .map(TrackedStayEvent::event)
                        .findFirst()
                        .filter(event -> event.kind().name().equals("ADMITTED"))
                        .map(event -> event.at());
    }

    private static Optional<String> custodian(CaseFile file, String stay) {
        return file.resources(Encounter.class).stream()
                .filter(stored -> stay.equals(stored.resource().getIdPart()))
                .map(stored -> stored.custodian())
                .findFirst();
    }
}
