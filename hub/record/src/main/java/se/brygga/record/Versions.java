package se.brygga.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.record.RecordedResource;
import se.brygga.core.record.StoredResource;
import se.brygga.record.ParsedVersions.Key;
import se.brygga.record.ParsedVersions.Parsed;

/**
 * Reads versions of resources in two steps: which ones, then the rows of those alone that nobody has read lately.
 *
 * <p>They are parsed after the connection was given back, so that readers do not wait for a parser.
 */
final class Versions {

    /** Longest list in one statement. */
    private static final int CHUNK = 500;

    /** About 32 MB of memory: parsed, a resource takes five bytes for each character of its text. */
    private static final long CHARACTERS = 6L << 20;

    private static final String ROWS = "select v.resource, v.version, r.type, v.person, r.custodian, v.unit, "
            + "v.information_type, v.effective, v.source, v.written_at, v.content from wanted w "
            + "join resource r on r.number = w.number "
            + "join resource_version v on v.resource = w.number and v.version = w.version";

    private final ResourceJson json;
    private final ParsedVersions<Kept> parsed = new ParsedVersions<>(CHARACTERS);

    Versions(ResourceJson json) {
        this.json = json;
    }

    /** Reads what is missing for these places. */
    Loaded load(Snapshot snapshot, List<Place> places) throws SQLException {
        List<Kept> found = new ArrayList<>(places.size());
        List<Key> missing = new ArrayList<>();
        for (Place place : places) {
            Kept kept = parsed.find(place.key());
            found.add(kept);
            if (kept == null) {
                missing.add(place.key());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int start = 0; start < missing.size(); start += CHUNK) {
            rows.addAll(rows(snapshot, missing.subList(start, Math.min(missing.size(), start + CHUNK))));
        }
        return new Loaded(places, found, rows);
    }

    /** Parses what was read and keeps it for the next reader; returns one version for each place, in that order. */
    List<RecordedResource> recorded(Loaded loaded) {
        Map<Key, Kept> read = new HashMap<>();
        for (Row row : loaded.missing()) {
            Kept kept = row.kept(json);
            parsed.keep(row.key(), new Parsed<>(kept, row.content().length()));
            read.put(row.key(), kept);
        }
        List<RecordedResource> recorded = new ArrayList<>(loaded.places().size());
        for (int i = 0; i < loaded.places().size(); i++) {
            Place place = loaded.places().get(i);
            Kept present = loaded.present().get(i);
            recorded.add(place.recorded(present == null ? read.get(place.key()) : present));
        }
        return List.copyOf(recorded);
    }

    private static List<Row> rows(Snapshot snapshot, List<Key> keys) throws SQLException {
        String wanted = "with wanted (number, version) as (values " + "(?, ?), ".repeat(keys.size() - 1) + "(?, ?)) ";
        List<Object> values = new ArrayList<>();
        keys.forEach(key -> values.addAll(List.of(key.number(), key.version())));
        return snapshot.list(wanted + ROWS, Row::read, values.toArray());
    }

    /**
     * Where a version is.
     *
     * @param effective event time: equal content confirms a version at a later time without making a new one
     */
    record Place(Key key, boolean current, Instant effective) {

        private RecordedResource recorded(Kept kept) {
            return new RecordedResource(kept.storedAt(effective), key.version(), current, kept.writtenAt());
        }
    }

    /** What one snapshot gave, before parsing; {@code present} has a null for each place whose row is missing. */
    record Loaded(List<Place> places, List<Kept> present, List<Row> missing) {}

    /** What never changes of a version. */
    record Kept(StoredResource stored, Instant writtenAt) {

        private StoredResource storedAt(Instant effective) {
            return effective.equals(stored.effective()) ? stored : with(stored, stored.resource(), effective);
        }
    }

    /** A version as it was read; {@code stored} has no resource yet. */
    record Row(Key key, String type, StoredResource stored, Instant writtenAt, String content) {

        private static Row read(ResultSet row, int number) throws SQLException {
            String person = row.getString(4);
            Instant effective = Value.time(row.getLong(8));
            Instant writtenAt = Value.time(row, 10);
            var stored = new StoredResource(
                    null,
                    person.isEmpty() ? null : person,
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    effective,
                    Value.key(row, 9));
            return new Row(
                    new Key(row.getLong(1), row.getInt(2)),
                    row.getString(3),
                    stored,
                    writtenAt == null ? effective : writtenAt,
                    row.getString(11));
        }

        private Kept kept(ResourceJson json) {
            Resource resource = json.read(json.type(type), content);
            return new Kept(with(stored, resource, stored.effective()), writtenAt);
        }
    }

    private static StoredResource with(StoredResource stored, Resource resource, Instant effective) {
        return new StoredResource(
                resource,
                stored.person(),
                stored.custodian(),
                stored.unit(),
                stored.informationType(),
                effective,
                stored.source());
    }
}
