package se.brygga.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.Overtaken;
import se.brygga.core.record.StoredAct;

/** Writes the table act. Acts are added and never changed; two with one number meet at the primary key. */
final class Acts {

    private static final String INSERT =
            "insert into act (case_id, number, person, source, at, provider, unit, content) "
                    + "values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id, number) do nothing";
    private static final String THERE = "select source, unit, content from act where case_id = ? and number = ?";
    static final String OF = "select case_id, number, person, source, at, provider, unit, content from act "
            + "where case_id = ? order by number";

    private final Session session;
    private final ResourceJson json;
    private final Map<String, List<StoredAct>> known = new HashMap<>();

    Acts(Session session, ResourceJson json) {
        this.session = session;
        this.json = json;
    }

    /** Adds an act, unless it is there; throws {@link Overtaken} if another one has its number. */
    void add(StoredAct act) {
        String content = Value.clean(json.write(bundle(act.content())));
        known.remove(act.caseId());
        int added = session.update(
                INSERT,
                act.caseId(),
                act.number(),
                act.person(),
                act.source(),
                act.at(),
                act.provider(),
                act.unit(),
                content);
        if (added == 0 && !isThere(act, content)) {
            throw new Overtaken(act.caseId(), act.number());
        }
    }

    /** Returns the acts of a case in order; what was read stays known until the transaction ends or adds to it. */
    List<StoredAct> of(String caseId) {
        return known.computeIfAbsent(caseId, id -> List.copyOf(session.list(OF, (row, number) -> read(json, row), id)));
    }

    private boolean isThere(StoredAct act, String content) {
        return session.first(THERE, Acts::identity, act.caseId(), act.number())
                .filter(found -> found.source().equals(act.source())
                        || found.unit().equals(act.unit()) && found.content().equals(content))
                .isPresent();
    }

    private static Identity identity(ResultSet row, int number) throws SQLException {
        return new Identity(Value.key(row, 1), row.getString(2), row.getString(3));
    }

    /** Returns the act that a row of {@link #OF} holds. */
    static StoredAct read(ResourceJson json, ResultSet row) throws SQLException {
        return new StoredAct(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                Value.key(row, 4),
                Value.time(row, 5),
                row.getString(6),
                row.getString(7),
                json.shared(Bundle.class, row.getString(8)).getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .toList());
    }

    private static Bundle bundle(List<Resource> content) {
        var bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        content.forEach(resource -> bundle.addEntry().setResource(resource));
        return bundle;
    }

    private record Identity(MessageKey source, String unit, String content) {}
}
