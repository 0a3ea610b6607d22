package se.brygga.coordination.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import se.brygga.coordination.casework.Alarm;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Coordinator;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.stay.PersonState;
import se.brygga.coordination.stay.PersonStatus;
import se.brygga.coordination.team.Enrolment;
import se.brygga.core.message.Refusal;

/**
 * Care models at work (domain.md 8): when something happens to an enrolled person, what the model plans becomes work and messages
 * for the units of the team. All is derived from the record, so that neither repetition nor order of messages matters.
 */
public final class CareModels implements Coordinator {

    private final Map<String, CareModel> models;
    private final News2Codes codes;
    private final Predicate<LocalDate> workday;

    /**
     * Takes what the installation works with.
     *
     * @param models with distinct codes
     * @param codes by which vital signs are recognised
     * @param workday true for a day that is no Saturday, Sunday or public holiday
     */
    public CareModels(List<CareModel> models, News2Codes codes, Predicate<LocalDate> workday) {
        this.models = models.stream().collect(Collectors.toUnmodifiableMap(CareModel::code, Function.identity()));
        this.codes = codes;
        this.workday = workday;
    }

    @Override
    public Optional<Refusal> judge(CaseFile file, Sent sent) {
        return new DirectRules(file, sent, this::hasDirectAdmission).judge();
    }

    @Override
    public Consequences follow(CaseFile file, Sent sent) {
        return sent.resources().stream().anyMatch(this::matters) ? consequences(file, sent) : Consequences.NONE;
    }

    @Override
    public Consequences wake(CaseFile file, Alarm alarm) {
        return consequences(file, new Sent(alarm.key(), file.now(), null, null, List.of()));
    }

    private boolean matters(Resource resource) {
        return resource instanceof Encounter
                || resource instanceof EpisodeOfCare
                || resource instanceof CareTeam
                || resource instanceof Patient
                || (resource instanceof Observation && !codes.meanings().isEmpty())
                || (resource instanceof ServiceRequest request && DirectCodes.in(request.getCode()) != null)
                || (resource instanceof Task task && DirectAnswer.is(task));
    }

    private Consequences consequences(CaseFile file, Sent sent) {
        boolean dead = isDead(file);
        Consequences all = new DirectDesk(file).consequences();
        for (Enrolment enrolment : Enrolment.all(file)) {
            CareModel model = models.get(enrolment.model());
            boolean ended = dead || !enrolment.isActive() || isOver(file, enrolment);
            if (model != null) {
                all = all.and(planned(file, sent, enrolment, ended)).and(alarms(file, sent, enrolment, ended));
            }
        }
        return all;
    }

    private Consequences planned(CaseFile file, Sent sent, Enrolment enrolment, boolean ended) {
        CareModel model = models.get(enrolment.model());
        Happenings happenings = new Happenings(file, sent, codes);
        Planned planned = new Planned(file, model, enrolment, workday);
        Consequences all = Consequences.NONE;
        for (ModelAction action : model.actions()) {
            for (Happening happening : happenings.of(enrolment, action.trigger())) {
                all = all.and(planned.of(action, happening.in(state(action, happening, enrolment, ended))));
            }
        }
        return all;
    }

    /** What was done stays done. A message that was true when it went is not taken back because the enrolment has ended. */
    private static Work.State state(ModelAction action, Happening happening, Enrolment enrolment, boolean ended) {
        if (happening.state() != Work.State.OPEN) {
            return happening.state();
        }
        if (!enrolment.covers(happening.at())) {
            return Work.State.STOPPED;
        }
        boolean message = action.kind() == ModelAction.Kind.MESSAGE;
        return ended ? (message ? Work.State.DONE : Work.State.STOPPED) : Work.State.OPEN;
    }

    private Consequences alarms(CaseFile file, Sent sent, Enrolment enrolment, boolean ended) {
        List<Alarm> alarms = new ArrayList<>();
        models.get(enrolment.model()).actions().stream()
                .map(ModelAction::trigger)
                .filter(trigger -> trigger.event() == TriggerEvent.NO_VISIT_FOR_DAYS)
                .distinct()
                .forEach(trigger -> alarms.add(new Alarm(
                        "model/" + enrolment.id() + "/visit/" + trigger.limit(),
                        ended
                                ? null
                                : new VisitGaps(file, enrolment, sent)
                                        .rings(trigger.limit())
                                        .orElse(null))));
        if (enrolment.end() != null) {
            alarms.add(new Alarm("model/" + enrolment.id() + "/end", ended ? null : enrolment.end()));
        }
        return new Consequences(List.of(), List.of(), List.of(), List.of(), alarms);
    }

    /** Its last day has passed, though nobody has said that it has ended. */
    private static boolean isOver(CaseFile file, Enrolment enrolment) {
        return enrolment.end() != null && !enrolment.end().isAfter(file.now());
    }

    private boolean hasDirectAdmission(Enrolment enrolment) {
        CareModel model = models.get(enrolment.model());
        return model != null
                && model.actions().stream()
                        .anyMatch(action -> action.trigger().event() == TriggerEvent.DIRECT_ADMISSION_REQUESTED);
    }

    private static boolean isDead(CaseFile file) {
        return PersonStatus.of(file.stays()).state() == PersonState.DECEASED
                || file.resources(Patient.class).stream()
                        .map(stored -> (Patient) stored.resource())
                        .anyMatch(patient -> patient.hasDeceasedDateTimeType()
                                || (patient.hasDeceasedBooleanType()
                                        && patient.getDeceasedBooleanType().booleanValue()));
    }
}
