package se.brygga.app.pipeline;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Snapshot;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredResource;

/** Keeps the resources of one message: completed by what was known, or behind it if they come late. */
final class KeptResources {

    private final RecordTransaction record;
    private final Kept kept;
    private final Stays stays;

    KeptResources(RecordTransaction record, Kept kept, Stays stays) {
        this.record = record;
        this.kept = kept;
        this.stays = stays;
    }

    /**
     * Keeps a resource. An Encounter is always written anew, also by a late message; of anything else a late one goes into the
     * history, but a protection that it tells is never lost. Returns true if it came late.
     */
    boolean put(Resource sent, List<String> cleared) {
        Subjects.point(sent, kept.person());
        Optional<StoredResource> known =
                record.newest(sent.getClass(), sent.getIdElement().getIdPart());
        boolean late = known.filter(k -> k.effective().isAfter(kept.at())).isPresent();
        if (known.isPresent() && !late) {
            Snapshot.complete(sent, known.get().resource(), cleared);
        }
        if (sent instanceof Encounter) {
            Encounter encounter = (Encounter) (late ? known.get().resource() : sent);
            stays.shape(record, encounter);
            record.put(
                    late
                            ? kept.again(encounter, known.get(), known.get().effective())
                            : kept.stored(encounter, kept.at()));
        } else {
            record.put(kept.stored(sent, kept.at()));
        }
        if (late && sent instanceof Patient patient) {
            Patient newest = (Patient) known.get().resource();
            if (Protections.carry(patient, newest)) {
                record.put(kept.again(newest, known.get(), known.get().effective()));
            }
        }
        return late;
    }
}
