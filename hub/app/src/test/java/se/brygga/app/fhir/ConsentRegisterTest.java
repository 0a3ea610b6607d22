package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.fhir.FhirHouse.ids;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.brygga.access.reader.Role;
import se.brygga.core.record.RegisterEntry;

class ConsentRegisterTest {

    private static final FhirHouse HOUSE = new FhirHouse();
    private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");

    static {
        keep("own", "p1", "SE2120009994-V1");
        keep("foreign", "p1", "SE2329990010-V1");
        keep("else", "p2", "SE2120009994-V1");
    }

    @AfterAll
    static void close() throws Exception {
        HOUSE.close();
    }

    @BeforeEach
    void administrator() {
        HOUSE.caller = Callings.with(Role.CONSENT_ADMIN);
    }

    @Test
    void administratorFindsItsProvidersEntriesOfOnePerson() {
        assertThat(ids(HOUSE.search("/Consent?patient=p1"))).containsExactly("own");
        assertThat(HOUSE.events.last().person()).isEqualTo("p1");
        assertThat(ids(HOUSE.search("/Consent?patient=p1&status=rejected"))).isEmpty();
        assertThat(HOUSE.get("/Consent").statusCode()).isEqualTo(400);
    }

    @Test
    void case026WeakLoginOpensNoRegister() {
        HOUSE.caller = Callings.weak(Role.CONSENT_ADMIN);
        for (String path : List.of("/Consent?patient=p1", "/Consent/own", "/Consent/foreign", "/Consent/none")) {
            var answer = HOUSE.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("ASSURANCE");
            assertThat(HOUSE.events.last().reason()).isEqualTo("ASSURANCE");
        }
    }

    @Test
    void foreignEntryIsAbsent() {
        assertThat(HOUSE.get("/Consent/own").statusCode()).isEqualTo(200);
        assertThat(HOUSE.get("/Consent/foreign").statusCode()).isEqualTo(404);
        assertThat(HOUSE.events.last().outcome()).isEqualTo("4");
    }

    @Test
    void annulledEntryIsInactive() {
        keep("annulled", "p3", "SE2120009994-V1");
        HOUSE.registers.annul("annulled", AT.plusSeconds(60));
        assertThat(HOUSE.get("/Consent/annulled").body()).contains("\"inactive\"", "08:01:00");
    }

    private static void keep(String id, String person, String provider) {
        var consent = new Consent();
        consent.setStatus(ConsentState.ACTIVE);
        HOUSE.registers.add(new RegisterEntry(id, "consent", person, provider, consent, AT, null));
    }
}
