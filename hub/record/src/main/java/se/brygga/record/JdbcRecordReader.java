package se.brygga.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Consent;
import org.springframework.jdbc.core.RowMapper;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.record.Narrowing;
import se.brygga.core.record.PartyList;
import se.brygga.core.record.PersonFile;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.RecordedResource;
import se.brygga.core.record.RegisterEntry;
import se.brygga.core.record.StoredAct;
import se.brygga.core.record.Undelivered;
import se.brygga.record.ParsedVersions.Key;
import se.brygga.record.ParsedVersions.Parsed;
import se.brygga.record.Versions.Loaded;
import se.brygga.record.Versions.Place;

/** Reads the record over JDBC, each call from one snapshot. */
final class JdbcRecordReader implements RecordReader {

    private static final long REGISTER_CHARACTERS = 1L << 20;
    private static final String NEWEST = "select number, newest, effective from resource where ";
    private static final String OF_PARTY =
            "number in (select resource from party_resource where party = ? and type = ?)";
    private static final String LATEST = " order by number desc limit ?";
    private static final String PERSONS = "select person from resource where " + OF_PARTY + " and person <> ''";
    private static final String EACH_ONCE = " group by person order by max(number) desc limit ?";
    private static final String HISTORY = "select v.resource, v.version, "
            + "case when v.version = r.newest then r.effective else v.effective end, v.version = r.newest "
            + "from resource r join resource_version v on v.resource = r.number "
            + "where r.id = ? and r.type = ? order by v.version desc";

    private final Readers readers;
    private final ResourceJson json;
    private final Versions versions;
    private final ParsedVersions<Consent> consents = new ParsedVersions<>(REGISTER_CHARACTERS);

    JdbcRecordReader(Readers readers, ResourceJson json) {
        this.readers = readers;
        this.json = json;
        this.versions = new Versions(json);
    }

    @Override
    public Optional<String> person(List<PersonIdentifier> identifiers) {
        return readers.snapshot(snapshot -> Families.person(snapshot, identifiers));
    }

    @Override
    public List<PersonIdentifier> identifiers(String person) {
        return readers.snapshot(snapshot -> Families.identifiers(snapshot, person));
    }

    @Override
    public Optional<PersonFile> open(String person, Set<String> types) {
        Optional<Opened> opened = readers.snapshot(snapshot -> {
            List<String> family = Families.members(snapshot, person);
            if (family.isEmpty()) {
                return Optional.empty();
            }
            Loaded loaded = versions.load(snapshot, places(snapshot, family, types));
            return Optional.of(
                    new Opened(family, loaded, RegisterRow.of(snapshot, family), JdbcRegisters.reported(snapshot)));
        });
        return opened.map(found -> new PersonFile(
                found.family().get(0),
                found.family(),
                versions.recorded(found.resources()),
                found.registers().stream().map(this::shared).toList(),
                found.reported()));
    }

    @Override
    public Optional<RecordedResource> find(String type, String id) {
        return newest("id = ? and type = ?", id, type).stream().findFirst();
    }

    @Override
    public List<RecordedResource> history(String type, String id) {
        return recorded(HISTORY, (row, i) -> place(row, row.getBoolean(4)), id, type);
    }

    @Override
    public List<StoredAct> acts(String caseId) {
        return readers.snapshot(snapshot -> snapshot.list(Acts.OF, (row, number) -> Acts.read(json, row), caseId));
    }

    @Override
    public List<RecordedResource> ofUnit(String type, String unit, Narrowing wanted, int limit) {
        List<Object> values = new ArrayList<>(List.of(unit, type));
        String narrowed = oneOf("status", wanted.statuses(), values) + oneOf("code", wanted.codes(), values);
        values.add(limit);
        return newest(OF_PARTY + narrowed + LATEST, values.toArray());
    }

    @Override
    public List<Undelivered> undelivered(List<String> family, String custodian) {
        return readers.snapshot(snapshot -> FailedDeliveries.of(snapshot, family, custodian));
    }

    private static String oneOf(String column, Set<String> wanted, List<Object> values) {
        values.addAll(wanted);
        return wanted.isEmpty()
                ? ""
                : " and (" + column + " is null or " + column + " in (" + Snapshot.marks(wanted.size()) + "))";
    }

    @Override
    public List<String> persons(PartyList list, int limit) {
        return readers.snapshot(snapshot -> {
            Set<String> persons = new LinkedHashSet<>();
            for (String type : list.types()) {
                List<Object> values = new ArrayList<>(List.of(list.party(), type));
                String wanted = PERSONS + oneOf("code", list.always().codes(), values) + lasting(list, values);
                values.add(limit);
                persons.addAll(snapshot.list(wanted + EACH_ONCE, (row, i) -> row.getString(1), values.toArray()));
            }
            return List.copyOf(persons);
        });
    }

    private static String lasting(PartyList list, List<Object> values) {
        String lasting = "";
        Set<String> always = list.always().statuses();
        if (list.since() != null) {
            values.addAll(always);
            values.add(Value.micros(list.since()));
            lasting = always.isEmpty()
                    ? " and effective >= ?"
                    : " and (status is null or status in (" + Snapshot.marks(always.size()) + ") or effective >= ?)";
        }
        if (list.before() != null) {
            values.add(Value.micros(list.before()));
            lasting += " and effective < ?";
        }
        return lasting;
    }

    private static List<Place> places(Snapshot snapshot, List<String> family, Set<String> types) throws SQLException {
        List<Object> values = new ArrayList<>(family);
        String wanted = NEWEST + "person in (" + Snapshot.marks(family.size()) + ")";
        if (!types.isEmpty()) {
            Set<String> all = new TreeSet<>(types);
            all.add("Patient");
            values.addAll(all);
            wanted += " and type in (" + Snapshot.marks(all.size()) + ")";
        }
        return snapshot.list(wanted + " order by number", (row, i) -> place(row, true), values.toArray());
    }

    private List<RecordedResource> newest(String condition, Object... values) {
        return recorded(NEWEST + condition, (row, i) -> place(row, true), values);
    }

    private List<RecordedResource> recorded(String sql, RowMapper<Place> place, Object... values) {
        return versions.recorded(
                readers.snapshot(snapshot -> versions.load(snapshot, snapshot.list(sql, place, values))));
    }

    private static Place place(ResultSet row, boolean current) throws SQLException {
        return new Place(new Key(row.getLong(1), row.getInt(2)), current, Value.time(row.getLong(3)));
    }

    /** An entry is never edited, so its content is shared like that of a version. */
    private RegisterEntry shared(RegisterRow row) {
        var key = new Key(row.number(), 1);
        Consent present = consents.find(key);
        if (present != null) {
            return row.entry(present);
        }
        Consent consent = json.read(Consent.class, row.content());
        consents.keep(key, new Parsed<>(consent, row.content().length()));
        return row.entry(consent);
    }

    private record Opened(
            List<String> family, Loaded resources, List<RegisterRow> registers, Map<String, Instant> reported) {}
}
