package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a system posts needs the scopes to write it. */
class WriteScopesTest {

    private static final FhirHouse HOUSE = new FhirHouse();
    private static final String ENTRY =
            "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{%s\"request\":{\"method\":\"%s\",\"url\":\"%s\"}}]}";
    private static final String FLAG = "\"resource\":{\"resourceType\":\"Flag\",\"id\":\"f\"},";

    @AfterAll
    static void close() throws Exception {
        HOUSE.close();
    }

    @Test
    void eachEntryNeedsTheScopeOfItsMethod() {
        HOUSE.caller = Callings.system("c");
        assertThat(status(ENTRY.formatted(FLAG, "POST", "Flag"))).isEqualTo(202);
        assertThat(status(ENTRY.formatted(FLAG, "PUT", "Flag/f"))).isEqualTo(403);
        assertThat(status(ENTRY.formatted("", "DELETE", "Flag/f"))).isEqualTo(403);
        HOUSE.caller = Callings.system("ud");
        assertThat(status(ENTRY.formatted(FLAG, "POST", "Flag"))).isEqualTo(403);
        assertThat(status(ENTRY.formatted(FLAG, "PUT", "Flag/f"))).isEqualTo(202);
        assertThat(status(ENTRY.formatted("", "DELETE", "Flag?identifier=x"))).isEqualTo(202);
    }

    @Test
    void whatCannotBeReadNeedsTheScopeToMakeBundles() {
        for (String body : new String[] {
            "x", "{\"resourceType\":\"Bundle\",\"type\":\"batch\"}", ENTRY.formatted("", "PUT", "Banana/1")
        }) {
            HOUSE.caller = Callings.system("ruds");
            assertThat(status(body)).as(body).isEqualTo(403);
            HOUSE.caller = Callings.system("c");
            assertThat(status(body)).as(body).isEqualTo(202);
        }
    }

    @Test
    void readingScopeSendsNoMessageAndIsToldSo() {
        HOUSE.caller = Callings.system("r");
        HOUSE.doors.clear();
        var answer = HOUSE.post("/$process-message", "x");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("INSUFFICIENT_SCOPE");
        assertThat(HOUSE.events.last().reason()).isEqualTo("INSUFFICIENT_SCOPE");
        assertThat(HOUSE.doors).isEmpty();
    }

    @Test
    void largeBodiesShareABudget() {
        HOUSE.caller = Callings.system();
        var answer = HOUSE.post("", "x".repeat(200_001));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        for (int i = 0; i < 3; i++) {
            assertThat(HOUSE.post("", "x".repeat(150_000)).statusCode()).isEqualTo(202);
        }
    }

    private static int status(String body) {
        return HOUSE.post("", body).statusCode();
    }
}
