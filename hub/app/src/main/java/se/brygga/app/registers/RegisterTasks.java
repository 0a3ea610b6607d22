package se.brygga.app.registers;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.access.reader.Reader;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.reading.Asker;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RegisterEntry;
import se.brygga.core.record.StoredResource;

/** Gives block officers their work: a Task in the record, kept under the name of the provider that is to do it. */
public final class RegisterTasks {

    static final String LIFT_REQUEST = "lift-request";
    static final String EMERGENCY_REVIEW = "emergency-review";
    static final String BLOCK_REVIEW = "block-review";

    private static final String INFORMATION_TYPE = "ovr";
    private static final Duration REVIEW = Duration.ofDays(7);
    private static final String REVIEW_TEXT =
            "Emergency access was used. Look whether it was right, and say so in a comment before this is closed.";

    private final RecordStore store;
    private final Officers officers;
    private final KeyedHash hash;

    /** Takes the record, who the officers are, and the hash for ids. */
    public RegisterTasks(RecordStore store, HouseConfiguration house, KeyedHash hash) {
        this.store = store;
        this.officers = new Officers(house);
        this.hash = hash;
    }

    /**
     * Work to be done.
     *
     * @param code of the code system register-task
     * @param cause what makes it this Task and no other, such as an entry's id
     * @param provider HSA-id of the provider that is to do it
     * @param person id of the person
     * @param entry id of the entry that it is about; null if none
     * @param requester HSA-id of the user who asks; null if nobody does
     * @param commission HSA-id of the provider for which the user asks; null if nobody does
     * @param text what the officer reads
     * @param at when it was asked
     * @param within how long it may take; an hour or less is urgent
     */
    record Work(
            String code,
            String cause,
            String provider,
            String person,
            String entry,
            String requester,
            String commission,
            String text,
            Instant at,
            Duration within) {}

    /** Keeps the Task of some work; the same work again changes nothing. Returns its id. */
    String ask(Work work) {
        boolean review = work.code().equals(EMERGENCY_REVIEW);
        String unit = review ? officers.reviewer(work.provider()) : officers.unit(work.provider());
        Task task = task(work, unit);
        MessageKey source =
                MessageKey.of("registers", task.getIdPart(), work.code().getBytes(StandardCharsets.UTF_8));
        store.write(record -> {
            if (record.newest(Task.class, task.getIdPart()).isPresent()) {
                return null;
            }
            record.put(new StoredResource(
                    task, work.person(), work.provider(), unit, INFORMATION_TYPE, work.at(), source));
            return null;
        });
        return task.getIdPart();
    }

    /** Asks for the review of an emergency access. */
    void review(RegisterEntry entry, Reader reader) {
        ask(new Work(
                EMERGENCY_REVIEW,
                entry.id(),
                entry.provider(),
                entry.person(),
                entry.id(),
                reader.user(),
                reader.provider(),
                REVIEW_TEXT,
                entry.recordedAt(),
                REVIEW));
    }

    Officers officers() {
        return officers;
    }

    private Task task(Work work, String unit) {
        var task = new Task();
        task.setId(hash.id(work.provider(), "Task", work.code(), work.cause()));
        task.getMeta().setSource(Canonical.source(work.provider()));
        task.setStatus(TaskStatus.REQUESTED);
        task.setIntent(TaskIntent.ORDER);
        boolean urgent = work.within().compareTo(Duration.ofHours(1)) <= 0;
        task.setPriority(urgent ? TaskPriority.STAT : TaskPriority.URGENT);
        task.setCode(new CodeableConcept(new Coding(Canonical.REGISTER_TASK, work.code(), null)));
        task.setDescription(work.text());
        if (work.entry() != null) {
            task.setFocus(new Reference("Consent/" + work.entry()));
        }
        task.setFor(new Reference("Patient/" + work.person()));
        task.setAuthoredOnElement(Moments.dateTime(work.at()));
        if (work.requester() != null) {
            task.setRequester(Asker.of(work.requester(), work.commission()));
        }
        task.setOwner(body("Organization", unit));
        task.getRestriction()
                .setPeriod(new Period().setEndElement(Moments.dateTime(work.at().plus(work.within()))));
        return task;
    }

    static Reference body(String type, String hsaId) {
        return new Reference()
                .setType(type)
                .setIdentifier(new Identifier().setSystem(Canonical.HSA_ID).setValue(hsaId));
    }
}
