package se.brygga.app.cds;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Caller;
import se.brygga.app.audit.Auditing;
import se.brygga.app.audit.RefusedRequest;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.NotPermitted;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.refusal.Refused;
import se.brygga.app.security.RequestId;
import se.brygga.app.view.session.PatientSaid;
import se.brygga.app.view.session.PersonKeys;
import se.brygga.core.time.SwedishTime;

/** Decides which card a call is answered with: by the one door to the record, which logs the question (security.md 4.2, rule 3). */
@Component
final class Cards {

    private static final Set<String> TYPES = Set.of("CarePlan", "ServiceRequest", "Encounter", "EpisodeOfCare");

    private final CdsReader readers;
    private final PersonKeys persons;
    private final ReadRecord record;
    private final Log log;

    Cards(CdsReader readers, PersonKeys persons, ReadRecord record, Log log) {
        this.readers = readers;
        this.persons = persons;
        this.record = record;
        this.log = log;
    }

    /** Returns the card for a call; empty wherever nothing may be said. */
    Optional<CardChoice> of(CdsDoor.Call by, CdsCall call, HttpServletRequest request) {
        // Without a launch there is nowhere to go to.
        if (by.host().iss().isEmpty()) {
            log.unanswered(call.service().hook(), null, "NO_LAUNCH", request);
            return Optional.empty();
        }
        Optional<String> person = person(call);
        Optional<Caller> caller;
        try {
            caller = person.flatMap(id -> readers.of(by, call.user(), id, request.getRemoteAddr()));
        } catch (Refused revoked) {
            log.unanswered(call.service().hook(), person.orElse(null), revoked.code(), request);
            return Optional.empty();
        }
        if (caller.isEmpty()) {
            log.unanswered(
                    call.service().hook(),
                    person.orElse(null),
                    person.isEmpty() ? "PATIENT_NUMBER" : "USER_UNKNOWN",
                    request);
            return Optional.empty();
        }
        Access access = log.access(caller.get(), Kind.CARD, call.service().hook(), request);
        try {
            return record.open(access, person.get(), TYPES)
                    .flatMap(view ->
                            CardChoice.of(call.service(), caller.get().reader(), view.resources(), log.bodies()));
        } catch (NotPermitted e) {
            return Optional.empty();
        }
    }

    private Optional<String> person(CdsCall call) {
        try {
            LocalDate today = LocalDate.now(log.clock().withZone(SwedishTime.ZONE));
            return Optional.of(persons.id(PatientSaid.of(call.patient(), today).identifiers()));
        } catch (Refused withoutNumber) {
            return Optional.empty();
        }
    }

    /** What a call is judged and written down with. */
    @Component
    record Log(Auditing auditing, Clock clock, Bodies bodies) {

        Access access(Caller caller, Kind kind, String what, HttpServletRequest request) {
            return new Access(caller, kind, what, 'r', null, RequestId.of(request), clock.instant());
        }

        /** Writes a call in which nothing of anybody is told. */
        void called(String what, HttpServletRequest request) {
            auditing.write(
                    access(CdsDoor.letIn(request), Kind.PAGE, what, request).done(null, null));
        }

        /** Writes a call that no reader or no person could be found for. */
        void unanswered(String hook, String person, String why, HttpServletRequest request) {
            auditing.write(new RefusedRequest(
                            CdsDoor.letIn(request),
                            hook,
                            person,
                            null,
                            null,
                            new RefusedRequest.Why(403, why),
                            RequestId.of(request),
                            clock.instant())
                    .event());
        }
    }
}
