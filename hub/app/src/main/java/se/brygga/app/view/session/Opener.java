package se.brygga.app.view.session;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Patient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Reader;
import se.brygga.app.ViewSettings;
import se.brygga.app.audit.Auditing;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.NotPermitted;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.refusal.Refused;
import se.brygga.app.security.PageCallers;

/** Opens what a record system wants for who is signed in: the last step of every way in. */
final class Opener {

    private static final Logger LOG = LoggerFactory.getLogger(Opener.class);

    private final Doors doors;
    private final ViewSessions sessions;
    private final SessionLog log;
    private final Clock clock;

    Opener(Doors doors, ViewSessions sessions, Auditing auditing, Clock clock) {
        this.doors = doors;
        this.sessions = sessions;
        this.log = new SessionLog(auditing, clock);
        this.clock = clock;
    }

    /** Who may read, opened by which record system, what a person is called in the record, and the one door to it. */
    record Doors(PageCallers callers, ViewSettings settings, PersonKeys persons, ReadRecord record) {}

    /** Opens it and returns what the browser gets; throws {@link Refused}, or {@link PersonMismatch}. */
    ViewSessions.Ticket open(Context context, SignedIn signedIn, Browser browser) {
        if (!signedIn.is(context.user())) {
            throw Refused.forbidden("USER_DIFFERS", "Somebody else is signed in here than in the record system")
                    .by(signedIn.caller());
        }
        sessions.requireOpen(context.host());
        ownStaff(context, signedIn);
        String person = context.patient() == null ? null : person(context.patient(), signedIn);
        Caller caller = doors.callers().at(signedIn.caller(), person).from(browser.address());
        if (person == null) {
            log.write(caller, "launch", browser.requestId());
        } else {
            known(caller, person, browser).ifPresent(patient -> compare(context.patient(), patient, caller));
        }
        OpenPatient.Said said =
                context.patient() == null ? null : context.patient().told();
        var opening = new Opening(caller, person, context.host(), context.wish(), said);
        LOG.info("A page of the view was opened by {} ({})", context.host().id(), person == null ? "desk" : "patient");
        return sessions.open(browser.session(), opening, signedIn);
    }

    private String person(PatientSaid said, SignedIn signedIn) {
        try {
            return doors.persons().id(said.identifiers());
        } catch (Refused refused) {
            throw refused.by(signedIn.caller());
        }
    }

    /** Whatever a record system and its logins say, they say for the staff of its own providers alone. */
    private void ownStaff(Context context, SignedIn signedIn) {
        Reader reader = signedIn.caller().reader();
        boolean own = doors.settings()
                .host(context.host().id())
                .filter(host -> reader != null && host.speaksFor(reader.provider()))
                .isPresent();
        if (!own) {
            throw Refused.forbidden(
                            "PROVIDER_OF_ANOTHER",
                            "This record system does not open the view for staff of your provider")
                    .by(signedIn.caller());
        }
    }

    /** Reading writes the launch to the audit log; a patient who may not be seen is opened, and the page says why. */
    private Optional<Patient> known(Caller caller, String person, Browser browser) {
        Access access = new Access(caller, Kind.PAGE, "launch", 'r', null, browser.requestId(), clock.instant());
        try {
            return doors.record()
                    .open(access, person, Set.of("Patient"))
                    .flatMap(PersonView::patient)
                    .map(one -> (Patient) one.shared());
        } catch (NotPermitted e) {
            return Optional.empty();
        }
    }

    private static void compare(PatientSaid said, Patient known, Caller caller) {
        if (!NameMatch.same(said, known)) {
            throw new PersonMismatch(caller, caller.patient(), said, known);
        }
    }
}
