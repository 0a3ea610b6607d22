package se.brygga.app.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TrackedStayEvent;

/** A case file with nothing in it but what a caller may see: what is composed of it shows nothing else. */
public record PermittedFile(PersonView view, Instant now, House house) implements CaseFile {

    /** Who there is, and what ids are made with. */
    public record House(Organisations organisations, KeyedHash hash) {}

    @Override
    public String person() {
        return view.person();
    }

    @Override
    public Organisations organisations() {
        return house.organisations();
    }

    @Override
    public KeyedHash hash() {
        return house.hash();
    }

    @Override
    public <R extends Resource> List<StoredResource> resources(Class<R> type) {
        return view.resources().stream()
                .filter(one -> type.isInstance(one.shared()) && one.custodian() != null)
                .map(this::stored)
                .toList();
    }

    private StoredResource stored(Permitted one) {
        Permitted.Origin origin = one.origin();
        return new StoredResource(
                one.shared(),
                view.person(),
                origin.custodian(),
                origin.unit(),
                origin.informationType(),
                one.updated(),
                origin.message());
    }

    @Override
    public Map<String, List<TrackedStayEvent>> stays() {
        return Map.of();
    }

    @Override
    public List<Act> acts(String caseId) {
        return List.of();
    }

    @Override
    public boolean isAnothers(String caseId) {
        return false;
    }
}
