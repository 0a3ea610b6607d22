package se.brygga.coordination.stay;

import java.time.Instant;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.SwedishDateTime;
import se.brygga.core.notice.Notice;
import se.brygga.core.time.SwedishTime;

/**
 * A notice that the sending unit must leave by hand, as the person has a protected identity (domain.md 3 and 11), as a Task.
 *
 * <p>The Task points to the person and the stay and holds neither name nor number, so that a work list shows nothing.
 */
public final class ManualNotice {

    static final String DECISION_REASON = Canonical.BASE + "/CodeSystem/decision-reason";
    static final String TEXT =
            "Lämna meddelandet för hand: personen har skyddade personuppgifter. Inget har skickats automatiskt.";

    private ManualNotice() {}

    /**
     * Returns the Task for one withheld notice; the same notice gives the same id.
     *
     * @param notice what must be told by hand
     * @param person id of the person in the record
     * @param sender the unit that is to do it; its {@code at} is the Task's time
     * @param reason code of the decision to withhold, such as {@code PROTECTED_IDENTITY}
     */
    public static Task task(StayNotice notice, String person, NoticeSender sender, String reason) {
        NoticeName name = notice.name();
        String id = sender.hash().id("manual-notice", name.stay(), name.cause().hex(), name.label());
        Task task = task(id, discharge(notice.code()), sender, reason);
        task.setFocus(new Reference("Encounter/" + name.stay()));
        task.setFor(new Reference("Patient/" + person));
        return dueBy(task, due(notice, sender.at()));
    }

    /** Returns the Task, due at once, for a written notice that was withheld while it waited to be sent. */
    public static Task task(Notice waiting, String person, NoticeSender sender, String reason) {
        String id = sender.hash().id("manual-notice", waiting.messageId());
        Task task = task(id, discharge(waiting.event()), sender, reason);
        task.setFocus(new Reference("Encounter/" + waiting.caseId()));
        task.setFor(new Reference("Patient/" + person));
        return dueBy(task, sender.at());
    }

    private static Coding discharge(String event) {
        return new Coding(Canonical.DISCHARGE_EVENT, event, null);
    }

    static Task task(String id, Coding event, NoticeSender sender, String reason) {
        var task = new Task();
        task.setId(id);
        task.getMeta().setSource(Canonical.source(sender.custodian()));
        task.setLanguage("sv");
        task.setStatus(TaskStatus.REQUESTED);
        task.setIntent(TaskIntent.ORDER);
        task.setPriority(TaskPriority.URGENT);
        task.setCode(new CodeableConcept(event));
        task.setDescription(TEXT);
        task.setAuthoredOnElement(SwedishDateTime.of(sender.at()));
        task.setOwner(unit(sender));
        task.setReasonCode(new CodeableConcept(new Coding(DECISION_REASON, reason, null)));
        return task;
    }

    static Task dueBy(Task task, Instant due) {
        task.getRestriction().setPeriod(new Period().setEndElement(SwedishDateTime.of(due)));
        return task;
    }

    /** The clocks of domain.md 6: 24 hours for an admission, the same day for a discharge, at once for the rest. */
    private static Instant due(StayNotice notice, Instant now) {
        return switch (notice.code()) {
            case NoticeCode.ADMITTED -> AdmissionNoticeClock.due(notice.event().at());
            case NoticeCode.DISCHARGED -> endOfDay(notice.event().at());
            default -> now;
        };
    }

    private static Instant endOfDay(Instant at) {
        LocalDate next = SwedishTime.day(at).plusDays(1);
        return next.atStartOfDay(SwedishTime.ZONE).toInstant().minusSeconds(1);
    }

    private static Reference unit(NoticeSender sender) {
        return new Reference()
                .setType("Organization")
                .setIdentifier(new Identifier().setSystem(Canonical.HSA_ID).setValue(sender.unit()));
    }
}
