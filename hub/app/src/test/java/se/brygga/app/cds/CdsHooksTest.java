package se.brygga.app.cds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.access.audit.AccessEvent.Kind;

/** CDS Hooks 2.0: discovery, cards, prefetch, feedback (view.md 3.4 and 4: C1 to C6, C8, C9; security.md 6: 60). */
class CdsHooksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static CdsHub hub;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        hub = new CdsHub(folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void begin() {
        hub.record.shown.clear();
        hub.record.asked.clear();
    }

    private static JsonNode cards(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("cards");
    }

    private static ServiceRequest ongoing() {
        return new ServiceRequest().setStatus(ServiceRequestStatus.ACTIVE);
    }

    @Test
    void c1DiscoveryListsEachServiceWithItsHookAndPrefetch() throws IOException {
        String token = hub.calls.es384(SignedCalls.claims("/cds-services"));
        JsonNode services = JSON.readTree(hub.discover(token).body()).path("services");

        assertThat(services).hasSize(2);
        for (JsonNode service : services) {
            for (String field : new String[] {"hook", "id", "title", "description"}) {
                assertThat(service.path(field).asText()).isNotBlank();
            }
            assertThat(service.path("prefetch").path("patient").asText()).isEqualTo("Patient/{{context.patientId}}");
        }
        assertThat(services.findValuesAsText("hook")).containsExactly("patient-view", "encounter-discharge");
    }

    @Test
    void c2BothAlgorithmsOfCallersCount() {
        var claims = SignedCalls.claims(CdsHub.SERVICE);
        assertThat(hub.call(CdsHub.SERVICE, CdsHub.BODY, hub.calls.rs384(claims))
                        .statusCode())
                .isEqualTo(200);
        assertThat(hub.call(CdsHub.SERVICE, CdsHub.BODY).statusCode()).isEqualTo(200);
    }

    @Test
    void c3ToC5ACardLinksIntoTheViewAndSaysNothingOfHowMuchOrWhose() throws IOException {
        hub.record.show(ongoing(), "SE2329990010-V1");
        JsonNode cards = cards(hub.call(CdsHub.SERVICE, CdsHub.BODY));

        assertThat(cards).hasSize(1);
        JsonNode card = cards.get(0);
        assertThat(card.path("summary").asText())
                .isNotBlank()
                .hasSizeLessThan(140)
                .doesNotContainPattern("\\d");
        assertThat(card.path("indicator").asText()).isEqualTo("info");
        assertThat(card.path("source").path("label").asText()).isEqualTo("Brygga");
        assertThat(card.has("suggestions")).isFalse();
        JsonNode link = card.path("links").get(0);
        assertThat(link.path("type").asText()).isEqualTo("smart");
        assertThat(link.path("url").asText()).isEqualTo(SignedCalls.HUB + "/launch");
        assertThat(link.has("autolaunchable")).isFalse();
        assertThat(hub.record.asked).singleElement().satisfies(access -> {
            assertThat(access.kind()).isEqualTo(Kind.CARD);
            assertThat(access.caller().who()).isEqualTo("SE2120009994-A1");
            assertThat(access.caller().reader().provider()).isEqualTo("SE2120009994-V1");
            assertThat(access.caller().patient()).isEqualTo("person-of-191212121212");
        });
    }

    @Test
    void c6NoReasonsToOverrideAreSent() throws IOException {
        hub.record.show(ongoing(), "SE2329990010-V1");
        assertThat(cards(hub.call(CdsHub.SERVICE, CdsHub.BODY)).get(0).has("overrideReasons"))
                .isFalse();
    }

    @Test
    void whatIsAllTheReadersOwnNeedsNoCard() throws IOException {
        hub.record.show(new Encounter(), "SE2120009994-V1");
        assertThat(cards(hub.call(CdsHub.SERVICE, CdsHub.BODY))).isEmpty();
    }

    @Test
    void nothingThatMayBeSeenIsNoCard() throws IOException {
        assertThat(cards(hub.call(CdsHub.SERVICE, CdsHub.BODY))).isEmpty();
        hub.record.show(new CarePlan().setStatus(CarePlan.CarePlanStatus.ACTIVE), "SE2120009994-V1");
        assertThat(cards(hub.call(CdsHub.SERVICE, CdsHub.BODY))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SE2329990010-K01", "SE2120009994-XX9", "K01", ""})
    void aUserOfAnotherProviderOrOfNoneGetsNoCardAndNothingIsRead(String unit) throws IOException {
        hub.record.show(ongoing(), "SE2329990010-V1");
        String body = CdsHub.BODY.replace("SE2120009994-K01", unit);

        assertThat(cards(hub.call(CdsHub.SERVICE, body))).isEmpty();
        assertThat(hub.record.asked).isEmpty();
        assertThat(hub.hub.audit.last().reason()).isEqualTo("USER_UNKNOWN");
    }

    @Test
    void aPatientWithoutARightNumberIsNobodyHere() throws IOException {
        assertThat(cards(hub.call(CdsHub.SERVICE, CdsHub.BODY.replace("191212121212", "191212121213"))))
                .isEmpty();
        assertThat(hub.record.asked).isEmpty();
    }

    @Test
    void theDischargeServiceNeedsItsEncounter() throws IOException {
        hub.record.show(ongoing(), "SE2329990010-V1");
        String body = CdsHub.BODY.replace("patient-view", "encounter-discharge");
        JsonNode cards = cards(hub.call(CdsHub.SERVICE + "-utskrivning", body));
        assertThat(cards.get(0).path("summary").asText()).contains("utskrivning");

        String without = body.replace(",\"encounterId\":\"e9\"", "");
        assertThat(hub.call(CdsHub.SERVICE + "-utskrivning", without).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest(name = "C8 {0} by {1}: {2}")
    @CsvSource({
        "patient-view, order-select, 400",
        "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea, 7, 400",
        "\"userId\":\"PractitionerRole/r1\"§, '', 400",
        "\"hook\":, '\"fhirAuthorization\":{},\"hook\":', 400",
        "\"prefetch\", \"other\", 412",
        "'{', '[', 400",
        "'\"id\":\"r1\"', '\"id\":\"r2\"', 400"
    })
    void c8WhatIsNotACallIsRefusedWithoutRepeatingIt(String old, String fresh, int status) {
        String body = CdsHub.BODY.replace(old.replace('§', ','), fresh);
        HttpResponse<String> answer = hub.call(CdsHub.SERVICE, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("191212121212", "order-select");
        assertThat(hub.record.asked).isEmpty();
    }

    @Test
    void c8AnUnknownServiceIsNotThereAndALargeBodyIsRefused() {
        assertThat(hub.call("/cds-services/other", CdsHub.BODY).statusCode()).isEqualTo(404);
        assertThat(hub.call(CdsHub.SERVICE, CdsHub.BODY + " ".repeat(70_000)).statusCode())
                .isEqualTo(413);
        String deep = "{\"a\":".repeat(100) + "1" + "}".repeat(100);
        assertThat(hub.call(CdsHub.SERVICE, deep).statusCode()).isEqualTo(400);
    }

    @Test
    void case060APatientWhoIsNotTheOneOfTheContextIsRefusedAndAudited() {
        String body = CdsHub.BODY.replace("\"id\":\"p1\"", "\"id\":\"p2\"");

        assertThat(hub.call(CdsHub.SERVICE, body).statusCode()).isEqualTo(400);
        assertThat(hub.hub.audit.last().reason()).isEqualTo("PATIENT_DIFFERS");
        assertThat(hub.record.asked).isEmpty();
    }
}
