package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.access.audit.AccessEvent.Kind;

class RefusalTest {

    private final FhirHouse house = new FhirHouse();

    RefusalTest() {
        Samples.fill(house.record);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/Medication/1,404",
        "GET,/Nonsense,404",
        "GET,'',501",
        "GET,/Encounter/_history,501",
        "GET,/_history,404",
        "GET,/Encounter/e1/$validate,501",
        "GET,/Binary,501",
        "GET,/Encounter/_search,405",
        "DELETE,/Encounter/e1,403",
        "GET,/Encounter/e1/x,404",
        "GET,/Encounter/$lastn,501",
        "POST,/Encounter,403",
        "GET,/Encounter,400",
        "GET,/Encounter?patient=p1&secret=Tolvansson,400",
        "GET,/Encounter?patient=../p1,400",
        "PUT,/Encounter/e1,403",
        "PATCH,/Encounter/e1,403"
    })
    void whatIsNotOfferedIsToldInOneOutcomeAndLogged(String method, String path, int status) {
        HttpResponse<String> answer = house.send(method, path, null);
        assertThat(answer.statusCode()).isEqualTo(status);
        var outcome = FhirHouse.FHIR.newJsonParser().parseResource(OperationOutcome.class, answer.body());
        assertThat(outcome.getIssue()).hasSize(1);
        assertThat(answer.body()).doesNotContain("Tolvansson", "Nonsense", "HAPI", "Exception");
        assertThat(house.events.written).hasSize(1);
        assertThat(house.events.last().outcome()).isEqualTo("4");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/Encounter,create",
        "PUT,/Encounter/e1,update",
        "PATCH,/Encounter/e1,patch",
        "DELETE,/Encounter/e1,delete"
    })
    void whatASystemMayNotWriteThisWayIsAnotherMatterThanARight(String method, String path, String interaction) {
        house.caller = Callings.system();

        HttpResponse<String> answer = house.send(method, path, "{}", "Content-Type", "application/fhir+json");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, POST");
        assertThat(house.events.last().interaction()).isEqualTo(interaction);
        assertThat(house.events.last().kind()).isEqualTo(Kind.BAD_REQUEST);
    }

    @Test
    void nobodyIsToldToLogIn() {
        house.caller = null;
        var answer = house.get("/Encounter/e1");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(house.events.last().kind()).isEqualTo(Kind.LOGIN_FAILED);
    }

    @Test
    void scopeThatIsMissingIsForbidden() {
        house.caller = Callings.withScope("r");
        assertThat(house.get("/Encounter/e1").statusCode()).isEqualTo(200);
        assertThat(house.get("/Encounter?patient=p1").body()).contains("SCOPE");
        house.caller = Callings.withScope("s");
        assertThat(house.get("/Encounter/e1").statusCode()).isEqualTo(403);
    }

    @Test
    void case040CliniciansReadNeitherOriginsNorLogNorRegisters() {
        for (String path : List.of(
                "/Provenance?target=Encounter/e1",
                "/AuditEvent",
                "/AuditEvent/1",
                "/Consent?patient=p1",
                "/Provenance/Encounter.e1.1",
                "/Consent/c")) {
            assertThat(house.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(house.events.last().kind()).isEqualTo(Kind.DENIED);
        }
        house.caller = Callings.system();
        assertThat(house.get("/Provenance?target=Encounter/e1").body())
                .contains("Encounter.e1.1", "SE2329990010-V1", "SE2329990010-K01", "/sid/message");
        assertThat(house.get("/Provenance/Encounter.e1.1").statusCode()).isEqualTo(200);
    }

    @Test
    void recordThatIsDownIsToldWithoutData() {
        house.record.down = true;
        var answer = house.get("/Encounter?patient=p1");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void personWhoIsReadTooOftenIsReadLater() {
        house.record.busy = true;
        var answer = house.get("/Encounter?patient=p1");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("throttled", "TOO_MANY_READINGS");
        assertThat(house.events.written).as("the door has logged it").hasSize(1);
    }

    @Test
    void withoutALogNothingIsShownAndNothingIsSaid() {
        house.events.full = true;
        for (String path :
                List.of("/Encounter?patient=p1", "/Encounter/e1", "/Nonsense", "/Organization?name=a", "/Encounter")) {
            assertThat(house.get(path).statusCode()).as(path).isEqualTo(503);
        }
        house.caller = null;
        assertThat(house.get("/Encounter/e1").statusCode()).isEqualTo(503);
    }

    @Test
    void refusalByTheLawIsLoggedOnce() {
        house.get("/Encounter?patient=" + RecordInMemory.STRANGER);
        assertThat(house.events.written).hasSize(1);
    }

    @Test
    void case036HiddenIsDecidedBeforeElementsAreChosen() {
        for (String form :
                List.of("_elements=status", "_summary=true", "_summary=text", "_summary=data", "_summary=count")) {
            var body = house.get("/Encounter?patient=p1&" + form).body();
            assertThat(body).doesNotContain("\"e4\"").contains("\"total\":3");
        }
    }

    @Test
    void case059NothingIsKeptByCaches() {
        for (String path :
                List.of("/Encounter/e1", "/Encounter?patient=p1", "/Encounter/none", "/metadata", "/Nonsense")) {
            assertThat(house.get(path).headers().allValues("Cache-Control"))
                    .as(path)
                    .containsExactly("no-store");
        }
    }

    @Test
    void numbersOfPersonsInAUrlAreRefusedAndNotLogged() {
        for (String path : List.of(
                "/Patient/191212121212",
                "/Encounter?patient=19121212-1212",
                "/Task?owner=121212-1212",
                "/Encounter/191212121212/_history")) {
            var answer = house.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).contains("PERSON_IN_URL").doesNotContain("1212");
            assertThat("" + house.events.last()).doesNotContain("12121212", "121212-1212");
        }
    }
}
