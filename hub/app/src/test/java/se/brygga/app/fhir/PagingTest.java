package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.fhir.FhirHouse.ids;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.brygga.access.audit.AccessEvent.Kind;

class PagingTest {

    private final FhirHouse house = new FhirHouse();

    PagingTest() {
        for (int i = 10; i < 20; i++) {
            house.record.keep("p1", Samples.visit("e" + i, EncounterStatus.FINISHED, "2026-01-" + i, null));
        }
    }

    @AfterEach
    void close() throws Exception {
        house.close();
    }

    @Test
    void changedSetNeitherDoublesNorLoses() {
        Bundle page = house.search("/Encounter?patient=p1&_sort=-date&_count=3");
        List<String> seen = new ArrayList<>(ids(page));
        house.record.kept.removeIf(
                one -> one.resource().getIdElement().getIdPart().equals("e17"));
        house.record.keep("p1", Samples.visit("e99", EncounterStatus.FINISHED, "2026-02-01", null));
        while (page.getLink("next") != null) {
            page = FhirHouse.bundle(house.next(page));
            seen.addAll(ids(page));
        }
        assertThat(seen).containsExactly("e19", "e18", "e17", "e16", "e15", "e14", "e13", "e12", "e11", "e10");
    }

    @Test
    void eachPageIsDecidedAndLoggedAnew() {
        Bundle page = house.search("/Encounter?patient=p1&_count=3");
        house.record.kept.replaceAll(one -> new RecordInMemory.Kept(one.resource(), one.person(), true, 1));
        assertThat(ids(FhirHouse.bundle(house.next(page)))).isEmpty();
        assertThat(house.events.last().kind()).isEqualTo(Kind.PAGE);
    }

    @Test
    void elementsStayChosenOnTheNextPage() {
        Bundle page = house.search("/Encounter?patient=p1&_count=3&_elements=status");
        assertThat(house.next(page).body()).contains("SUBSETTED").doesNotContain("\"period\"");
    }

    @Test
    void case034ForeignChangedOrGuessedPageTokenIsRefused() {
        Bundle page = house.search("/Encounter?patient=p1&_count=3");
        String url = page.getLink("next").getUrl().substring(FhirHouse.BASE.length());
        String token = url.substring(url.indexOf("_page=") + 6);
        char last = token.charAt(20);
        String changed = token.substring(0, 20) + (last == 'A' ? 'B' : 'A') + token.substring(21);
        for (String wrong : List.of(changed, "AAAA", "x", "", token + "A", "%00", "A".repeat(3_500), "../1")) {
            assertThat(house.get("/Encounter?_page=" + wrong).statusCode())
                    .as(wrong)
                    .isIn(400, 403);
        }
        assertThat(house.get("/Encounter?_page=" + changed).statusCode()).isEqualTo(403);
        assertThat(house.get("/Flag?_page=" + token).statusCode()).isEqualTo(403);
        assertThat(house.get("/Encounter?_page=" + token + "&patient=p2").statusCode())
                .isEqualTo(400);
        house.caller = Callings.colleague();
        assertThat(house.get("/Encounter?_page=" + token).statusCode()).isEqualTo(403);
        house.caller = Callings.nurse();
        assertThat(house.get("/Encounter?_page=" + token).statusCode()).isEqualTo(200);
        house.now = house.now.plusSeconds(601);
        assertThat(house.get("/Encounter?_page=" + token).statusCode()).isEqualTo(410);
    }

    @Test
    void eachPageNamesItself() {
        Bundle page = house.search("/Encounter?patient=p1&_count=3");
        String next = page.getLink("next").getUrl();
        assertThat(FhirHouse.bundle(house.next(page)).getLink("self").getUrl()).isEqualTo(next);
    }

    @Test
    void linkTellsNothingOfTheSearch() {
        Bundle page = house.search("/Encounter?patient=p1&status=finished&_count=3");
        assertThat(page.getLink("next").getUrl())
                .startsWith(FhirHouse.BASE + "/Encounter?_page=")
                .doesNotContain("p1", "finished");
    }
}
