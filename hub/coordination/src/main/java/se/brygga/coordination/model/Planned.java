package se.brygga.coordination.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.task.WorkCode;
import se.brygga.coordination.team.Enrolment;

/** Makes work and messages of what a care model plans for something that happened in an enrolment. */
final class Planned {

    static final String ROLE_MISSING = WorkCode.ROLE_MISSING.code();

    private final CaseFile file;
    private final CareModel model;
    private final Enrolment enrolment;
    private final Roles roles;
    private final Predicate<LocalDate> workday;

    Planned(CaseFile file, CareModel model, Enrolment enrolment, Predicate<LocalDate> workday) {
        this.file = file;
        this.model = model;
        this.enrolment = enrolment;
        this.roles = Roles.around(file, enrolment);
        this.workday = workday;
    }

    Consequences of(ModelAction action, Happening happening) {
        String key = String.join("/", "model", model.code(), enrolment.id(), happening.key(), action.id());
        Optional<String> unit = unit(action.role(), happening);
        Work missing = missing(key, action, happening, unit.isPresent());
        String owner = unit.orElse(roles.coordinator(action.role()));
        Happening done = unit.isPresent() ? held(action, happening, owner) : happening.in(Work.State.STOPPED);
        Consequences told = action.kind() == ModelAction.Kind.MESSAGE
                ? new ModelMessage(file, model, enrolment, key).of(action, done, owner)
                : work(task(key, action, done, owner));
        return told.and(work(missing));
    }

    /** Another authority is told with a ground only; what it was told while there was one, it knows. */
    private Happening held(ModelAction action, Happening happening, String owner) {
        if (roles.mayBeTold(owner)) {
            return happening;
        }
        return happening.in(action.kind() == ModelAction.Kind.MESSAGE ? Work.State.DONE : Work.State.STOPPED);
    }

    private Work task(String key, ModelAction action, Happening happening, String owner) {
        Instant due = Due.of(model, action, happening.at(), workday);
        String escalate = action.escalation() == null
                ? null
                : unit(action.escalation(), happening)
                        .filter(roles::mayBeTold)
                        .orElse(roles.coordinator(action.escalation()));
        return new Work(
                key,
                WorkCode.CARE_MODEL_ACTION.code(),
                action.text().swedish(),
                owner,
                enrolment.unit(),
                happening.focus(),
                remind(happening.at(), due),
                due,
                escalate,
                happening.state());
    }

    /** What nobody can be asked for is never dropped: who holds the team together is told. */
    private Work missing(String key, ModelAction action, Happening happening, boolean found) {
        Instant due = action.due() == null
                ? new Offset(1, "d").after(happening.at())
                : Due.of(model, action, happening.at(), workday);
        String text = "Teamet saknar rollen '" + action.role().words().swedish() + "', som modellen '"
                + model.title().swedish() + "' ger detta: " + action.title().swedish()
                + ". Lägg till en enhet i teamet, eller se till att det blir gjort.";
        return new Work(
                key + "/" + ROLE_MISSING,
                ROLE_MISSING,
                text,
                roles.coordinator(action.role()),
                enrolment.unit(),
                happening.focus(),
                remind(happening.at(), due),
                due,
                null,
                found && happening.state() == Work.State.OPEN ? Work.State.DONE : happening.state());
    }

    private Optional<String> unit(TeamRole role, Happening happening) {
        return Optional.ofNullable(happening.units().get(role))
                .filter(unit -> file.organisations().find(unit).isPresent())
                .or(() -> roles.unit(role));
    }

    /** When three quarters of the time have passed. */
    private static Instant remind(Instant at, Instant due) {
        return due.minus(Duration.between(at, due).dividedBy(4));
    }

    private static Consequences work(Work work) {
        return new Consequences(List.of(), List.of(), List.of(), List.of(work), List.of());
    }
}
