package se.brygga.app.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.pipeline.Coordination;
import se.brygga.app.pipeline.NotSettled;
import se.brygga.coordination.casework.Alarm;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Coordinator;
import se.brygga.coordination.casework.SaidBefore;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.Work;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.Refusal;
import se.brygga.core.record.KeptAlarm;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;

/**
 * Asks every field of coordination what follows, writes it, and asks again about what that has changed, until nothing does.
 * What many fields make of one message is in one transaction: all of it or nothing.
 */
public final class Casework implements Coordination {

    private static final int MOST_ROUNDS = 8;

    private final List<Coordinator> fields;
    private final BiFunction<CaseFile, Work, Consequences> tasks;
    private final Applying applying;
    private final Office office;

    /**
     * Takes the fields and how consequences are written.
     *
     * @param tasks returns what work leads to: a Task for the unit that is to do it, and at most the end of what its lateness led to
     */
    public Casework(
            List<Coordinator> fields,
            BiFunction<CaseFile, Work, Consequences> tasks,
            Applying applying,
            Office office) {
        this.fields = List.copyOf(fields);
        this.tasks = tasks;
        this.applying = applying;
        this.office = office;
    }

    @Override
    public Optional<Refusal> judge(RecordTransaction record, List<PersonIdentifier> person, Sent sent) {
        CaseFile file = open(record, person);
        Sent said = SaidBefore.recognised(file, sent);
        return fields.stream()
                .flatMap(field -> field.judge(file, said).stream())
                .findFirst();
    }

    @Override
    public Sent toKeep(RecordTransaction record, List<PersonIdentifier> person, Sent sent) {
        CaseFile file = open(record, person);
        Sent kept = SaidBefore.recognised(file, sent);
        for (Coordinator field : fields) {
            kept = field.toKeep(file, kept);
        }
        return kept;
    }

    @Override
    public List<StoredResource> follow(RecordTransaction record, String person, MessageKey message, Sent sent) {
        var cause = new Cause(person, message, sent.at(), office.now());
        return settle(record, cause, fields, (field, file) -> field.follow(file, sent));
    }

    @Override
    public List<StoredResource> refused(RecordTransaction record, String person, Sent sent, Refusal why) {
        var cause = new Cause(person, new MessageKey(sent.source()), sent.at(), office.now());
        return settle(record, cause, fields, (field, file) -> field.refused(file, sent, why));
    }

    /** Does what follows from an alarm that rings, and returns the resources that have a new newest version by it. */
    List<StoredResource> wake(RecordTransaction record, Cause cause, KeptAlarm due) {
        var alarm = new Alarm(due.key(), due.at());
        List<Coordinator> woken =
                fields.stream().filter(field -> field.rings(alarm)).toList();
        if (woken.isEmpty()) {
            throw new IllegalStateException("No field of coordination knows alarms of " + alarm.field());
        }
        return settle(record, cause, woken, (field, file) -> field.wake(file, alarm));
    }

    private List<StoredResource> settle(
            RecordTransaction record,
            Cause cause,
            List<Coordinator> asked,
            BiFunction<Coordinator, CaseFile, Consequences> question) {
        List<StoredResource> all = new ArrayList<>();
        Answers answers = Answers.of(open(record, cause), asked, question);
        for (int round = 1; !answers.none(); round++) {
            if (round > MOST_ROUNDS) {
                throw new NotSettled("What follows does not come to an end: " + String.join(", ", answers.by()));
            }
            applying.apply(record, cause, withTasks(answers.file(), answers.all()));
            List<StoredResource> changed = record.changed();
            all.addAll(changed);
            List<Sent> told = told(cause, round, changed);
            answers = Answers.of(open(record, cause), fields, (field, file) -> following(field, file, told));
        }
        return all;
    }

    private CaseFile open(RecordTransaction record, List<PersonIdentifier> person) {
        return new CaseFileOf(record, () -> record.knownPerson(person).orElse(""), office.now(), office);
    }

    private CaseFile open(RecordTransaction record, Cause cause) {
        return new CaseFileOf(record, cause::person, cause.now(), office);
    }

    private static Consequences following(Coordinator field, CaseFile file, List<Sent> told) {
        return told.stream()
                .map(sent -> field.follow(file, sent))
                .distinct() // A field that looks at the file alone says the same of each.
                .reduce(Consequences.NONE, Consequences::and);
    }

    private Consequences withTasks(CaseFile file, Consequences consequences) {
        Consequences all = consequences;
        for (Work work : consequences.work()) {
            Consequences task = tasks.apply(file, work);
            all = all.and(task);
            for (Work further : task.work()) {
                all = all.and(last(file, further));
            }
        }
        return all;
    }

    /** A task that ends also ends the work of the unit that was told that it was late; beyond that, nothing follows. */
    private Consequences last(CaseFile file, Work further) {
        Consequences task = tasks.apply(file, further);
        if (!task.work().isEmpty()) {
            throw new IllegalStateException("Work of code " + further.code() + " led to further work");
        }
        return task;
    }

    /** What was changed, as if the units to which it belongs had sent it. */
    private static List<Sent> told(Cause cause, int round, List<StoredResource> changed) {
        Map<List<String>, List<Resource>> byUnit = new LinkedHashMap<>();
        changed.forEach(one -> byUnit.computeIfAbsent(List.of(one.custodian(), one.unit()), unit -> new ArrayList<>())
                .add(one.resource()));
        List<Sent> told = new ArrayList<>();
        String source = cause.message().hex() + '/' + round;
        byUnit.forEach((unit, resources) ->
                told.add(new Sent(source, cause.at(), unit.get(0), unit.get(1), List.copyOf(resources))));
        return told;
    }
}
