package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.brygga.access.reader.Role;

class ReadTest {

    private final FhirHouse house = new FhirHouse();

    ReadTest() {
        Samples.fill(house.record);
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void readsInJsonAndXmlWithVersionAndTime() {
        HttpResponse<String> json = house.get("/Encounter/e1");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.headers().firstValue("ETag")).contains("W/\"1\"");
        assertThat(json.headers().firstValue("Last-Modified")).contains("Fri, 20 Nov 2026 08:00:01 GMT");
        assertThat(json.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(json.body()).contains("\"lastUpdated\"").doesNotContain("\n  ");
        assertThat(json.headers().map()).doesNotContainKey("x-powered-by");
        HttpResponse<String> xml = house.get("/Encounter/e1", "Accept", "application/fhir+xml");
        assertThat(xml.headers().firstValue("Content-Type").orElse("")).contains("application/fhir+xml");
        assertThat(xml.body()).contains("<Encounter xmlns=");
        assertThat(house.get("/Encounter/e1?_format=xml").body()).startsWith("<Encounter");
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        assertThat(house.get("/Encounter/e1", "If-None-Match", "W/\"1\"").statusCode())
                .isEqualTo(304);
        assertThat(house.get("/Encounter/e1", "If-None-Match", "W/\"2\"").statusCode())
                .isEqualTo(200);
        String since = "Fri, 20 Nov 2026 09:00:00 GMT";
        assertThat(house.get("/Encounter/e1", "If-Modified-Since", since).statusCode())
                .isEqualTo(200);
    }

    @Test
    void case030HiddenLooksAbsentInEveryWayOfReading() {
        for (String path : new String[] {"/Encounter/%s", "/Encounter/%s?_summary=true"}) {
            assertThat(facts(house.get(path.formatted("e4")))).isEqualTo(facts(house.get(path.formatted("none"))));
        }
        house.caller = Callings.system();
        for (String path : new String[] {"/Encounter/%s/_history", "/Encounter/%s/_history/1"}) {
            var hidden = house.get(path.formatted("e4"));
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(facts(hidden)).isEqualTo(facts(house.get(path.formatted("none"))));
        }
    }

    @Test
    void case035ConditionsOnWhatIsHiddenGiveTheSameAsAbsence() {
        for (String[] header : new String[][] {
            {"If-None-Match", "W/\"1\""}, {"If-None-Match", "*"}, {"If-Modified-Since", "Fri, 20 Nov 2026 09:00:00 GMT"}
        }) {
            var hidden = house.get("/Encounter/e4", header);
            assertThat(hidden.statusCode()).isEqualTo(404);
            assertThat(hidden.headers().firstValue("ETag")).isEmpty();
            assertThat(facts(hidden)).isEqualTo(facts(house.get("/Encounter/none", header)));
        }
    }

    @Test
    void earlierVersionsAreForSystems() {
        house.record.update("p1", Samples.visit("e1", EncounterStatus.FINISHED, "2026-01-10", "2026-01-13"), 2);
        assertThat(house.get("/Encounter/e1/_history").statusCode()).isEqualTo(403);
        assertThat(house.get("/Encounter/e1/_history/1").statusCode()).isEqualTo(403);
        house.caller = Callings.with(Role.AUDITOR);
        assertThat(house.get("/Encounter/e1/_history").statusCode()).isEqualTo(403);
        house.caller = Callings.system();
        assertThat(house.get("/Patient/p1/_history").statusCode()).isEqualTo(501);
        assertThat(house.get("/Encounter/e1/_history").body()).contains("\"history\"", "2026-01-12", "2026-01-13");
        assertThat(house.get("/Encounter/e1/_history/1").body()).contains("2026-01-12");
        assertThat(house.get("/Encounter/e1/_history/9").statusCode()).isEqualTo(404);
    }

    @Test
    void case037And039NeitherContainedPersonsNorStoredNarrativeLeave() {
        Encounter visit = Samples.visit("e5", EncounterStatus.FINISHED, "2026-06-01", null);
        visit.getText().setDivAsString("<div>Beroendemottagningen</div>");
        var other = new Patient();
        other.setId("other");
        other.addName().setFamily("Kontrollsson");
        visit.addContained(other);
        visit.setSubject(new Reference("#other"));
        house.record.keep("p1", visit);
        assertThat(house.get("/Encounter/e5").body()).doesNotContain("Beroende", "Kontrollsson", "#other");
    }

    @Test
    void case038NamesOfOtherResourcesAreNotTold() {
        Encounter visit = Samples.visit("e6", EncounterStatus.FINISHED, "2026-06-01", null);
        visit.setPartOf(new Reference("Encounter/e4").setDisplay("Beroendemottagningen"));
        house.record.keep("p1", visit);
        assertThat(house.get("/Encounter/e6").body()).contains("Encounter/e4").doesNotContain("Beroende");
    }

    @Test
    void namesOfWhatIsElsewhereAreNotTold() {
        Encounter visit = Samples.visit("e7", EncounterStatus.FINISHED, "2026-06-01", null);
        visit.setPartOf(new Reference("https://else.example/Encounter/1").setDisplay("Beroende"));
        visit.addParticipant()
                .setIndividual(new Reference().setDisplay("Kontroll").setIdentifier(new Identifier().setValue("x")));
        visit.setServiceProvider(new Reference("Organization/SE2120009994-HTJ01").setDisplay("Hemtjanst"));
        house.record.keep("p1", visit);
        assertThat(house.get("/Encounter/e7").body()).contains("Hemtjanst").doesNotContain("Beroende", "Kontroll");
    }

    @Test
    void theHubNamesTheRequestAndRepeatsTheCallersNameForItIfItIsOne() {
        String id = UUID.randomUUID().toString();
        var answer = house.get("/Encounter/none", "X-Request-Id", id);
        String made = answer.headers().firstValue("X-Request-Id").orElse("");
        assertThat(made).matches("[0-9a-f-]{36}").isNotEqualTo(id);
        assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly(id);
        assertThat(house.events.last().requestId()).isEqualTo(made);
        assertThat(house.get("/Encounter/e1", "X-Request-Id", "191212121212")
                        .headers()
                        .firstValue("X-Correlation-Id"))
                .isEmpty();
    }

    @Test
    void otherFormatsAreRefused() {
        assertThat(house.get("/Encounter/e1?_format=html").statusCode()).isEqualTo(406);
        assertThat(house.get("/Encounter/e1", "Accept", "text/html").statusCode())
                .isEqualTo(406);
        assertThat(house.get("/Encounter/e1", "Accept", "text/html,*/*;q=0.8").statusCode())
                .isEqualTo(200);
        assertThat(house.get("/Encounter/e1?_summary=text").statusCode()).isEqualTo(400);
    }

    /** All that a caller can tell answers apart by, but for time and request. */
    private static Map<String, Object> facts(HttpResponse<String> answer) {
        Map<String, Object> facts = answer.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().matches("(?i)date|x-request-id"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        facts.put("status", answer.statusCode());
        facts.put("body", answer.body());
        return facts;
    }
}
