package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.fhir.FhirHouse.ids;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.brygga.access.reader.Role;
import se.brygga.core.record.AuditLog;

class AuditTrailTest {

    private final FhirHouse house = new FhirHouse();

    AuditTrailTest() {
        house.caller = Callings.with(Role.AUDITOR);
        row("p1", "2026-11-20T10:00:00Z", "0");
        house.log.rows.add(new AuditLog.Entry(Instant.EPOCH, "operator", "replay", null, "message"));
        row("p2", "2026-11-20T11:00:00Z", "4");
        row("p1", "2026-11-21T10:00:00Z", "4");
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    private void row(String person, String at, String outcome) {
        row(person, at, outcome, "kind=READ provider=SE2120009994-V1");
    }

    private void row(String person, String at, String outcome, String what) {
        String content =
                "{\"resourceType\":\"AuditEvent\",\"recorded\":\"" + at + "\",\"outcome\":\"" + outcome + "\"}";
        house.log.rows.add(new AuditLog.Entry(Instant.parse(at), "nurse", "read", person, what, content));
    }

    @Test
    void auditorsSearchTheLogByPersonDateAndOutcome() {
        assertThat(ids(house.search("/AuditEvent"))).containsExactly("1", "3", "4");
        assertThat(ids(house.search("/AuditEvent?patient=p1&_sort=-date"))).containsExactly("4", "1");
        assertThat(ids(house.search("/AuditEvent?date=2026-11-20&outcome=4"))).containsExactly("3");
        assertThat(house.get("/AuditEvent/3").body()).contains("\"outcome\":\"4\"");
        assertThat(house.get("/AuditEvent/2").statusCode()).isEqualTo(404);
        assertThat(house.get("/AuditEvent/99").statusCode()).isEqualTo(404);
    }

    @Test
    void eachProviderSeesItsOwnLog() {
        row("p1", "2026-11-21T11:00:00Z", "0", "kind=READ provider=SE2329990010-V1");
        row(null, "2026-11-21T12:00:00Z", "4", "kind=LOGIN_FAILED");
        row("p1", "2026-11-21T13:00:00Z", "4", "kind=LOGIN_FAILED");

        assertThat(ids(house.search("/AuditEvent"))).containsExactly("1", "3", "4", "6");
        assertThat(house.get("/AuditEvent/5").statusCode()).isEqualTo(404);
        assertThat(house.get("/AuditEvent/6").statusCode()).isEqualTo(200);
    }

    @Test
    void eventsOfMergedPersonsAreFound() {
        row("p0", "2026-11-19T10:00:00Z", "0");

        assertThat(ids(house.search("/AuditEvent?patient=p1"))).containsExactly("1", "4", "5");
    }

    @Test
    void onlyRowsOfTheDatesAskedForAreFetchedAndOneRowForOneEvent() {
        house.search("/AuditEvent?date=ge2026-11-20&date=lt2026-11-21");
        assertThat(house.log.asked.from()).isEqualTo("2026-11-19T22:59:59.999Z");
        assertThat(house.log.asked.until()).isEqualTo("2026-11-21T23:00:00.001Z");
        assertThat(ids(house.search("/AuditEvent?date=ge2026-11-20&date=lt2026-11-21")))
                .containsExactly("1", "3");
        assertThat(house.get("/AuditEvent/3").statusCode()).isEqualTo(200);
        assertThat(house.log.asked).isNull();
    }

    @Test
    void readingTheLogIsAnEventToo() {
        house.search("/AuditEvent?patient=p1");
        assertThat(house.events.last().person()).isEqualTo("p1");
        assertThat(house.events.last().query()).isEqualTo("AuditEvent?patient=p1");
    }
}
