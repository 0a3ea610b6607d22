package se.brygga.app.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.CaseRecord;
import se.brygga.core.record.StoredAct;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TrackedStayEvent;

/**
 * The file of one person out of a transaction, or of a record that is only read. It is read as far as somebody looks, once: after the record was written to
 * another one must be opened. For a person without a case one look-up tells that there is none.
 */
public final class CaseFileOf implements CaseFile {

    /** Types that a case consists of: few persons have any. */
    private static final Set<String> OF_CASES = Set.of(
            "CarePlan", "CareTeam", "EpisodeOfCare", "Goal", "Task", "Communication", "Flag", "QuestionnaireResponse");

    private final CaseRecord record;
    private final Supplier<String> whose;
    private final Instant now;
    private final Office office;
    private final Map<Class<?>, List<StoredResource>> read = new HashMap<>();
    private final Map<String, List<Act>> acts = new HashMap<>();
    private final Map<Object, Object> computed = new HashMap<>();
    private String person;
    private Set<String> held;
    private Map<String, List<TrackedStayEvent>> stays;

    /**
     * Opens a file.
     *
     * @param whose returns the id of the person; empty for one that the record does not know
     */
    public CaseFileOf(CaseRecord record, Supplier<String> whose, Instant now, Office office) {
        this.record = record;
        this.whose = whose;
        this.now = now;
        this.office = office;
    }

    @Override
    public String person() {
        if (person == null) {
            person = whose.get();
        }
        return person;
    }

    @Override
    public Instant now() {
        return now;
    }

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
        if (person().isEmpty() || isHeldByNobody(type.getSimpleName())) {
            return List.of();
        }
        return read.computeIfAbsent(type, any -> List.copyOf(record.resources(person(), type)));
    }

    private boolean isHeldByNobody(String type) {
        if (!OF_CASES.contains(type)) {
            return false;
        }
        if (held == null) {
            held = record.typesHeld(person(), OF_CASES);
        }
        return !held.contains(type);
    }

    @Override
    public Map<String, List<TrackedStayEvent>> stays() {
        if (stays == null) {
            stays = person().isEmpty() ? Map.of() : Map.copyOf(record.stays(person()));
        }
        return stays;
    }

    @Override
    public List<Act> acts(String caseId) {
        return acts.computeIfAbsent(
                caseId, id -> record.acts(id).stream().map(CaseFileOf::act).toList());
    }

    /** As a message is kept: with whom it named, so that undoing a merge gives each back its own. */
    @Override
    public boolean isAnothers(String caseId) {
        List<StoredAct> kept = record.acts(caseId);
        if (kept.isEmpty()) {
            return false;
        }
        String begunFor = kept.get(0).person();
        return !begunFor.equals(person()) && !record.family(person()).contains(begunFor);
    }

    /** Not by the map itself: what is computed may ask for more. */
    @Override
    @SuppressWarnings("unchecked") // One name stands for one computation, and so for one type.
    public <T> T computed(Object what, Function<CaseFile, T> computing) {
        Object known = computed.get(what);
        if (known == null) {
            known = computing.apply(this);
            computed.put(what, known);
        }
        return (T) known;
    }

    static Act act(StoredAct kept) {
        return new Act(kept.caseId(), kept.number(), kept.at(), kept.provider(), kept.unit(), kept.content());
    }
}
