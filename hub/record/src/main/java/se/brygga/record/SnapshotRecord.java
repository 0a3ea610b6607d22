package se.brygga.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.record.CaseRecord;
import se.brygga.core.record.RecordUnavailable;
import se.brygga.core.record.StoredAct;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TrackedStayEvent;
import se.brygga.record.Newest.Version;

/** What one state of the database holds of a person. It keeps nothing, so that a walk over all persons takes little memory. */
final class SnapshotRecord implements CaseRecord {

    private static final String OF_TYPE = "select r.number, r.custodian, r.effective, v.person, v.unit, "
            + "v.information_type, v.source, v.content from resource r "
            + "join resource_version v on v.resource = r.number and v.version = r.newest "
            + "where r.person = ? and r.type = ? order by r.number";
    private static final String HELD = "select distinct type from resource where person = ? and type in (";

    private final Snapshot snapshot;
    private final ResourceJson json;

    SnapshotRecord(Snapshot snapshot, ResourceJson json) {
        this.snapshot = snapshot;
        this.json = json;
    }

    @Override
    public List<String> family(String person) {
        return read(() -> Families.members(snapshot, person));
    }

    @Override
    public <R extends Resource> List<StoredResource> resources(String person, Class<R> type) {
        String name = json.typeOf(type);
        return ofFamily(person, member -> snapshot.list(OF_TYPE, (row, i) -> stored(type, row), member, name));
    }

    @Override
    public Set<String> typesHeld(String person, Collection<String> types) {
        String sql = HELD + Snapshot.marks(types.size()) + ")";
        return new HashSet<>(ofFamily(person, member -> {
            List<Object> values = new ArrayList<>(types.size() + 1);
            values.add(member);
            values.addAll(types);
            return snapshot.list(sql, (row, i) -> row.getString(1), values.toArray());
        }));
    }

    @Override
    public Map<String, List<TrackedStayEvent>> stays(String person) {
        return ofFamily(person, member -> snapshot.list(Stays.OF_PERSON, Stays::read, member)).stream()
                .collect(Collectors.groupingBy(tracked -> tracked.event().stay()));
    }

    @Override
    public List<StoredAct> acts(String caseId) {
        return read(() -> snapshot.list(Acts.OF, (row, number) -> Acts.read(json, row), caseId));
    }

    private <T> List<T> ofFamily(String person, OfMember<T> question) {
        return read(() -> {
            List<T> all = new ArrayList<>();
            for (String member : Families.members(snapshot, person)) {
                all.addAll(question.of(member));
            }
            return all;
        });
    }

    private <R extends Resource> StoredResource stored(Class<R> type, ResultSet row) throws SQLException {
        String person = row.getString(4);
        var version = new Version(
                person.isEmpty() ? null : person,
                row.getString(5),
                row.getString(6),
                Value.key(row, 7),
                row.getString(8));
        return new Newest(row.getLong(1), row.getString(2), row.getLong(3), 1, 1, version)
                .stored(json.read(type, version.content()));
    }

    private static <T> List<T> read(Question<T> question) {
        try {
            return question.answer();
        } catch (SQLException e) {
            throw new RecordUnavailable(
                    "The database of the record failed while it was read. Check that it runs, and try again.", e);
        }
    }

    private interface Question<T> {

        List<T> answer() throws SQLException;
    }

    private interface OfMember<T> {

        List<T> of(String member) throws SQLException;
    }
}
