package se.brygga.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.record.StoredResource;

class UnitsFollowingTest {

    private static final String HOME_CARE = "SE2120009994-HTJ01";
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-04-01T00:00:00Z");

    @OnBothDatabases
    void unitFollowsWhileItsDecisionRuns(TestRecord record) {
        put(
                record,
                "person",
                "d1",
                decision(ServiceRequestStatus.ACTIVE, "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"));
        put(record, "person", "d2", decision(ServiceRequestStatus.ACTIVE, "2026-03-01T00:00:00Z", null));
        assertThat(following(record, "person", START.minusMillis(1))).isEmpty();
        assertThat(following(record, "person", START)).containsExactly(HOME_CARE);
        assertThat(following(record, "person", END)).containsExactly(HOME_CARE);
        assertThat(following(record, "other", START)).isEmpty();
    }

    @OnBothDatabases
    void revokedDecisionIsFollowedNoMore(TestRecord record) {
        put(record, "person", "d1", decision(ServiceRequestStatus.ACTIVE, "2026-03-01T00:00:00Z", null));
        put(record, "person", "d1", decision(ServiceRequestStatus.REVOKED, "2026-03-01T00:00:00Z", null));
        assertThat(following(record, "person", START)).isEmpty();
    }

    @OnBothDatabases
    void decisionForAMergedPersonCounts(TestRecord record) {
        String survivor = record.write(t -> t.person(Given.identifiers(Given.TOLVAN)));
        String replaced = record.write(t -> t.person(Given.identifiers(Given.RESERVE)));
        put(record, replaced, "d1", decision(ServiceRequestStatus.ACTIVE, null, null));
        record.run(t -> t.merge(replaced, survivor, Given.key("A40")));
        assertThat(following(record, survivor, START)).containsExactly(HOME_CARE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,                2026-03-31,           2026-02-28T23:00:00Z, 2026-03-31T22:00:00Z",
        "2026-03,                   2026-04,              2026-02-28T23:00:00Z, 2026-04-30T22:00:00Z",
        "2026,                      2026,                 2025-12-31T23:00:00Z, 2026-12-31T23:00:00Z",
        "2026-03-01T10:00:00+01:00, 2026-03-01T11:00:00Z, 2026-03-01T09:00:00Z, 2026-03-01T11:00:00Z"
    })
    void dateIncludesItsLastMomentInSwedishTime(String from, String until, Instant first, Instant after) {
        FollowingPeriod period = FollowingPeriod.of(decision(ServiceRequestStatus.ACTIVE, from, until));
        assertThat(Value.time(period.from())).isEqualTo(first);
        assertThat(Value.time(period.until())).isEqualTo(after);
    }

    private static ServiceRequest decision(ServiceRequestStatus status, String from, String until) {
        var decision = new ServiceRequest();
        decision.setStatus(status);
        decision.addCategory().addCoding().setSystem(Canonical.LEGAL_BASIS).setCode("SOL");
        if (from != null) {
            decision.getOccurrencePeriod().setStartElement(new DateTimeType(from));
        }
        if (until != null) {
            decision.getOccurrencePeriod().setEndElement(new DateTimeType(until));
        }
        return decision;
    }

    private static void put(TestRecord record, String person, String id, ServiceRequest decision) {
        decision.setId(id);
        record.run(t -> t.put(new StoredResource(
                decision, person, Given.MUNICIPALITY, HOME_CARE, "careDecision", Given.NOON, Given.key("1"))));
    }

    private static List<String> following(TestRecord record, String person, Instant now) {
        return record.write(t -> t.unitsFollowing(person, now));
    }
}
