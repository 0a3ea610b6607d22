package se.brygga.translation.municipal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Municipal records of the tests: a whole decision, and what a test changes in it. */
final class Records {

    private static final String[] DECISION = {
        "sourceId", "B-1001",
        "personId", "191212121212",
        "custodian", "SE2120009994-O1",
        "unit", "SE2120009994-HTJ01",
        "author", "Beata Beslutsson",
        "legalBasis", "SoL",
        "status", "active",
        "recordedAt", "2026-03-02T09:15:00+01:00",
        "service", "HTJ-D",
        "area", "Personlig omvårdnad",
        "decidedOn", "2026-03-01",
        "from", "2026-03-02",
        "to", "2026-08-31",
        "hoursPerMonth", "24.5",
        "extent", "Dusch två gånger i veckan"
    };

    private Records() {}

    /** A decision with these fields changed, as name, value, name, value; an empty value leaves the field out. */
    static MunicipalRecord decision(String... changes) {
        return record("decision", with(DECISION, changes));
    }

    static MunicipalRecord receipt(String... changes) {
        String[] whole = {"messageId", "5f3c1a7e", "receipt", "received", "at", "2026-03-02T14:05:12+01:00"};
        return record("receipt", with(whole, changes));
    }

    static MunicipalRecord record(String kind, Map<String, String> fields) {
        var record = new RecordBuilder(new Columns(Map.of()), (name, below) -> "/" + name + below);
        fields.forEach((name, value) -> record.add(name, "/" + name, value));
        return record.build(kind);
    }

    private static Map<String, String> with(String[] whole, String[] changes) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < whole.length; i += 2) {
            fields.put(whole[i], whole[i + 1]);
        }
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return fields;
    }
}
