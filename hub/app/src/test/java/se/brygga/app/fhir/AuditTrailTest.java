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
        String content =
                "{\"resourceType\":\"AuditEvent\",\"recorded\":\"" + at + "\",\"outcome\":\"" + outcome + "\"}";
        house.log.rows.add(new AuditLog.Entry(Instant.parse(at), "nurse", "read", person, "Encounter/e1", content));
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
    void readingTheLogIsAnEventToo() {
        house.search("/AuditEvent?patient=p1");
        assertThat(house.events.last().person()).isEqualTo("p1");
        assertThat(house.events.last().query()).isEqualTo("AuditEvent?patient=p1");
    }
}
