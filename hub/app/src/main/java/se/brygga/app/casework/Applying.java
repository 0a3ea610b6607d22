package se.brygga.app.casework;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.pipeline.Subjects;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.Alarm;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Owned;
import se.brygga.core.record.KeptAlarm;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredAct;
import se.brygga.core.record.StoredResource;

/** Writes consequences; the same again changes nothing. Work is not among what is written: it becomes Tasks before. */
public final class Applying {

    private final Letters letters;
    private final Office office;

    /** Takes who posts letters, and who there is. */
    public Applying(Letters letters, Office office) {
        this.letters = letters;
        this.office = office;
    }

    void apply(RecordTransaction record, Cause cause, Consequences consequences) {
        accept(record, cause, consequences.acts());
        consequences.resources().forEach(owned -> put(record, cause, owned));
        consequences.letters().forEach(letter -> letters.post(record, cause, letter));
        consequences.alarms().forEach(alarm -> set(record, cause, alarm));
    }

    /** One message can make several acts, but each has a number of its own. */
    private static void accept(RecordTransaction record, Cause cause, List<Act> acts) {
        Set<String> numbers = new HashSet<>();
        for (Act act : acts) {
            if (!numbers.add(act.caseId() + ' ' + act.number())) {
                throw new IllegalStateException("Act " + act.number() + " of a case was made twice at once");
            }
            record.addAct(new StoredAct(
                    act.caseId(),
                    act.number(),
                    cause.person(),
                    cause.message(),
                    act.at(),
                    act.provider(),
                    act.unit(),
                    act.content()));
        }
    }

    /**
     * Coordination knows everything that is known, so what it writes never comes late. Nor does it make late what a system tells
     * of the same resource: the time of what is there stays.
     */
    private void put(RecordTransaction record, Cause cause, Owned owned) {
        Resource resource = owned.resource().copy();
        Subjects.point(resource, cause.person());
        var effective = record.effective(
                        resource.getClass(), resource.getIdElement().getIdPart())
                .orElse(cause.at());
        record.put(new StoredResource(
                resource,
                cause.person(),
                office.providerOf(owned.unit()),
                owned.unit(),
                Subjects.informationType(resource),
                effective,
                cause.message()));
    }

    private static void set(RecordTransaction record, Cause cause, Alarm alarm) {
        if (alarm.at() == null) {
            record.alarms().stop(alarm.key());
        } else {
            record.alarms().set(KeptAlarm.of(alarm.key(), alarm.field(), cause.person(), alarm.at(), cause.message()));
        }
    }
}
