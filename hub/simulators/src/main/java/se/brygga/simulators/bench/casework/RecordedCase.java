package se.brygga.simulators.bench.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.casework.Office;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredAct;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TrackedStayEvent;

/** What is recorded of one person, read anew at each question. */
record RecordedCase(RecordTransaction record, String person, Office office, Instant now) implements CaseFile {

    @Override
    public Organisations organisations() {
        return office.bodies().organisations();
    }

    @Override
    public KeyedHash hash() {
        return office.hash();
    }

    @Override
    public <R extends Resource> List<StoredResource> resources(Class<R> type) {
        return List.copyOf(record.resources(person, type));
    }

    @Override
    public Map<String, List<TrackedStayEvent>> stays() {
        return record.stays(person);
    }

    @Override
    public List<Act> acts(String caseId) {
        return record.acts(caseId).stream().map(RecordedCase::act).toList();
    }

    private static Act act(StoredAct kept) {
        return new Act(kept.caseId(), kept.number(), kept.at(), kept.provider(), kept.unit(), kept.content());
    }
}
