package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disguised, injected and forged requests (security.md 6). */
class AttackTest {

    private static final FhirHouse HOUSE = new FhirHouse();

    static {
        Samples.fill(HOUSE.record);
    }

    @AfterAll
    static void close() throws Exception {
        HOUSE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Encounter/..%2fp1",
                "/Encounter/%00",
                "/Encounter/e1;jsessionid=1",
                "/Encounter/%E2%88%95",
                "/Encounter/%252e%252e",
                "/Encounter//e1",
                "/Encounter/e1%5c",
                "/%45ncounter/e1",
                "/Encounter/%2e%2e/e1"
            })
    void case045DisguisedPathsAreRefused(String path) {
        assertThat(HOUSE.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void case057EmergencyIsNoHeaderOrParameter() {
        assertThat(HOUSE.get("/Encounter?patient=stranger", "X-Emergency", "true", "Purpose-Of-Use", "BTG")
                        .statusCode())
                .isEqualTo(403);
        assertThat(HOUSE.get("/Encounter?patient=stranger&purpose=BTG").statusCode())
                .isEqualTo(400);
    }

    @Test
    void case078And079InjectionsAreTextAndExpressionsAreOff() {
        for (String evil :
                List.of("'%20OR%201=1--", "*)(uid=*", "%24%7Bjndi:ldap://x%7D", "%27%3BDROP%20TABLE%20resource")) {
            assertThat(HOUSE.search("/Encounter?patient=p1&status=" + evil).getTotal())
                    .isZero();
            assertThat(HOUSE.get("/Encounter?patient=" + evil).statusCode()).isEqualTo(400);
        }
        for (String path : List.of(
                "/Encounter?patient=p1&_filter=status%20eq%20x",
                "/Encounter?_fhirpath=x", "/Encounter?patient=p1&_query=x")) {
            assertThat(HOUSE.get(path).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void case084NothingOfTheRequestComesBackAsMarkup() {
        String script = "%3Cscript%3Ealert(1)%3C/script%3E";
        for (String path : List.of(
                "/Encounter?patient=" + script, "/Encounter?" + script + "=1", "/Encounter?_format=" + script)) {
            var answer = HOUSE.get(path);
            assertThat(answer.statusCode()).isIn(400, 406);
            assertThat(answer.body()).doesNotContain("script");
            assertThat(answer.headers().map())
                    .containsAllEntriesOf(Map.of("x-content-type-options", List.of("nosniff")));
        }
    }

    @Test
    void forgedHostChangesNoLink() {
        assertThat(HOUSE.get("/Encounter?patient=p1&_count=1", "X-Forwarded-Host", "evil.example")
                        .body())
                .doesNotContain("evil", "127.0.0.1");
    }
}
