package se.brygga.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.record.ForeignCustodian;
import se.brygga.core.record.StoredResource;
import se.brygga.record.Newest.Version;

/**
 * Writes the tables resource and resource_version.
 *
 * <p>A resource about nobody has an empty person in both. What was read or written stays known, and on PostgreSQL locked, until the transaction ends.
 */
final class Resources {

    private static final String FIND =
            "select number, custodian, effective, newest, versions from resource where id = ? and type = ?";
    private static final String VERSION = "select person, unit, information_type, source, content "
            + "from resource_version where resource = ? and version = ?";
    private static final String INSERT = "insert into resource (id, type, person, custodian, unit, effective, newest, "
            + "versions, follows_from, follows_until) values (?, ?, ?, ?, ?, ?, 1, 1, ?, ?) "
            + "on conflict (id, type) do nothing returning number";
    private static final String INSERT_VERSION = "insert into resource_version (resource, version, person, unit, "
            + "information_type, effective, source, content, written_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADVANCE = "update resource set person = ?, unit = ?, effective = ?, newest = ?, "
            + "versions = ?, follows_from = ?, follows_until = ? where number = ?";
    private static final String CONFIRM = "update resource set effective = ? where number = ?";
    private static final String KEEP_BEHIND = "update resource set versions = ? where number = ?";
    private static final String AT = "select content from resource_version where resource = ? and effective = ?";

    private final Session session;
    private final ResourceJson json;
    private final Instant now;
    private final Map<String, Optional<Newest>> known = new HashMap<>();

    Resources(Session session, ResourceJson json, Instant now) {
        this.session = session;
        this.json = json;
        this.now = now;
    }

    <R extends Resource> Optional<StoredResource> newest(Class<R> type, String id) {
        return find(json.typeOf(type), id).map(newest -> newest.stored(json.read(type, newest.content())));
    }

    /** Like {@link #newest} for those who do not change what they get. */
    <R extends Resource> Optional<StoredResource> shared(Class<R> type, String id) {
        return find(json.typeOf(type), id).map(newest -> newest.stored(json.shared(type, newest.content())));
    }

    Optional<Instant> effective(Class<? extends Resource> type, String id) {
        return find(json.typeOf(type), id).map(newest -> Value.time(newest.effective()));
    }

    /**
     * Keeps a version, unless it says nothing new; true if it is the newest now.
     *
     * <p>Equal content with a newer time makes no version, but what is older than that time has come too late from now on.
     */
    boolean put(StoredResource given) {
        String type = given.resource().fhirType();
        String id = given.resource().getIdElement().getIdPart();
        String content = Value.clean(json.write(given.resource()));
        Optional<Newest> found = find(type, id);
        if (found.isEmpty()) {
            found = create(type, id, given, content);
            if (found.isPresent()) {
                known.put(key(type, id), found);
                return true;
            }
            // Another transaction made it since: now it is there to be found.
            known.remove(key(type, id));
            found = find(type, id);
        }
        Newest newest = found.orElseThrow();
        if (!newest.custodian().equals(given.custodian())) {
            throw new ForeignCustodian(type + "/" + id);
        }
        Newest followed = follow(newest, given, content);
        known.put(key(type, id), Optional.of(followed));
        return followed.newest() != newest.newest();
    }

    private Optional<Newest> create(String type, String id, StoredResource given, String content) {
        FollowingPeriod following = FollowingPeriod.of(given.resource());
        Optional<Newest> created = session.first(
                INSERT,
                (row, i) -> Newest.first(row.getLong(1), given, content),
                id,
                type,
                Value.orEmpty(given.person()),
                given.custodian(),
                given.unit(),
                given.effective(),
                following.from(),
                following.until());
        created.ifPresent(newest -> {
            addVersion(newest, given, content);
            session.count(Counters.RESOURCES, 1);
        });
        return created;
    }

    private Newest follow(Newest newest, StoredResource given, String content) {
        long effective = Value.micros(given.effective());
        boolean late = effective < newest.effective();
        if (newest.says(given, content)) {
            return late ? newest : confirm(newest, effective);
        }
        if (late) {
            return keepBehind(newest, given, content);
        }
        Newest next = newest.followedBy(given, content);
        addVersion(next, given, content);
        FollowingPeriod following = FollowingPeriod.of(given.resource());
        session.update(
                ADVANCE,
                Value.orEmpty(given.person()),
                given.unit(),
                effective,
                next.newest(),
                next.versions(),
                following.from(),
                following.until(),
                next.number());
        return next;
    }

    private Newest confirm(Newest newest, long effective) {
        if (effective > newest.effective()) {
            session.update(CONFIRM, effective, newest.number());
        }
        return newest.at(effective);
    }

    private Newest keepBehind(Newest newest, StoredResource given, String content) {
        if (session.list(AT, (row, i) -> row.getString(1), newest.number(), given.effective())
                .contains(content)) {
            return newest;
        }
        Newest next = newest.keptBehind();
        addVersion(next, given, content);
        session.update(KEEP_BEHIND, next.versions(), next.number());
        return next;
    }

    /** Adds what was given as the latest version. */
    private void addVersion(Newest newest, StoredResource given, String content) {
        session.update(
                INSERT_VERSION,
                newest.number(),
                newest.versions(),
                Value.orEmpty(given.person()),
                given.unit(),
                given.informationType(),
                given.effective(),
                given.source(),
                content,
                now);
        if (newest.newest() == newest.versions()) {
            ResourceParties.keep(session, newest.number(), given.resource(), given.unit());
        }
    }

    private Optional<Newest> find(String type, String id) {
        return known.computeIfAbsent(key(type, id), key -> read(type, id));
    }

    /** Locks first and reads the version afterwards: a join would read the version as it was before the wait. */
    private Optional<Newest> read(String type, String id) {
        return session.locked(FIND, Resources::withoutVersion, id, type)
                .map(newest -> newest.with(session.first(VERSION, Resources::version, newest.number(), newest.newest())
                        .orElseThrow()));
    }

    private static Newest withoutVersion(ResultSet row, int number) throws SQLException {
        return new Newest(row.getLong(1), row.getString(2), row.getLong(3), row.getInt(4), row.getInt(5), null);
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        String person = row.getString(1);
        return new Version(
                person.isEmpty() ? null : person,
                row.getString(2),
                row.getString(3),
                Value.key(row, 4),
                row.getString(5));
    }

    private static String key(String type, String id) {
        return type + "/" + id;
    }
}
