package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.fhir.FhirHouse.ids;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final FhirHouse HOUSE = new FhirHouse();

    static {
        Samples.fill(HOUSE.record);
    }

    @AfterAll
    static void close() throws Exception {
        HOUSE.close();
    }

    @BeforeEach
    void nurse() {
        HOUSE.caller = Callings.nurse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "status=finished; e1 e2",
                "status=finished,in-progress; e1 e2 e3",
                "status=http://hl7.org/fhir/encounter-status%7Cfinished; e1 e2",
                "status=http://example.org%7Cfinished; ''",
                "class=http://terminology.hl7.org/CodeSystem/v3-ActCode%7C; e1 e2 e3",
                "class=%7CIMP; ''",
                "date=2026-01; e1",
                "date=2026-03-01; ''",
                "date=ge2026-03-02; e2 e3",
                "date=lt2026-01-11; e1",
                "date=gt2026-01-12; e2 e3",
                "date=sa2026-01-12; e2 e3",
                "date=eb2026-03-01; e1",
                "date=le2026-01-12; e1",
                "date=ne2026-01; e2 e3",
                "date=ap2026-11-20; e3",
                "date=ge2026-01-01&date=le2026-02; e1",
                "date=sa2026-03-01T23:30; e3",
                "date=ge2026-03-01T23:00:00Z; e2 e3",
                "_id=e1,e3; e1 e3",
                "_lastUpdated=2026-11-20; e1 e2 e3",
                "_lastUpdated=gt2026-11-20; ''",
                "_sort=-date; e3 e2 e1",
                "_sort=date; e1 e2 e3",
                "_count=2; e1 e2"
            })
    void finds(String query, String expected) {
        Bundle found = HOUSE.search("/Encounter?patient=Patient/p1&" + query);
        assertThat(String.join(" ", ids(found))).isEqualTo(expected);
    }

    @Test
    void case033TotalsAndLinksCountPermittedItemsOnly() {
        Bundle found = HOUSE.search("/Encounter?patient=p1&_count=2");
        assertThat(found.getTotal()).isEqualTo(3);
        Bundle rest = FhirHouse.bundle(HOUSE.next(found));
        assertThat(ids(rest)).containsExactly("e3");
        assertThat(rest.getLink("next")).isNull();
        assertThat(HOUSE.search("/Encounter?patient=p1&date=2026-05").getTotal())
                .isZero();
        assertThat(HOUSE.search("/Encounter?patient=p1&_summary=count").getTotal())
                .isEqualTo(3);
        assertThat(HOUSE.search("/Encounter?patient=p1&_count=0").getEntry())
                .extracting(entry -> entry.getSearch().getMode())
                .doesNotContain(Bundle.SearchEntryMode.MATCH);
    }

    @Test
    void whatIsBlockedIsOneOutcomeEntryWithoutNumberOrOwner() {
        Bundle found = HOUSE.search("/Encounter?patient=p1");
        var outcomes = found.getEntry().stream()
                .filter(entry -> entry.getSearch().getMode() == Bundle.SearchEntryMode.OUTCOME)
                .map(entry -> (OperationOutcome) entry.getResource())
                .toList();
        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.get(0).getIssueFirstRep().getCode()).isEqualTo(OperationOutcome.IssueType.SUPPRESSED);
    }

    @Test
    void case043PostedSearchEqualsGet() {
        Bundle got = HOUSE.search("/Encounter?patient=p1&status=finished&_sort=-date");
        Bundle posted = FhirHouse.bundle(HOUSE.form("/Encounter/_search", "patient=p1&status=finished&_sort=-date"));
        got.setId((String) null).setMeta(null);
        posted.setId((String) null).setMeta(null);
        assertThat(posted.equalsDeep(got)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"_elements=status", "_summary=true", "_summary=count", "_count=1", "_format=xml", "_pretty=true"
            })
    void case043FormOfAPostedAnswerIsAsAsked(String form) {
        String query = "patient=" + FhirHouse.BASE + "/Patient/p1&" + form;
        String got = HOUSE.get("/Encounter?" + query).body();
        String posted = HOUSE.form("/Encounter/_search", query).body();
        assertThat(plain(posted)).isEqualTo(plain(got)).isNotEmpty();
    }

    private static String plain(String body) {
        return body.replaceAll("_page=[A-Za-z0-9_-]+", "")
                .replaceAll("\"id\" ?: ?\"[0-9a-f-]{36}\"|<id value=\"[0-9a-f-]{36}\"/>", "")
                .replaceAll("\"lastUpdated\" ?: ?\"2[^\"]+\"|<lastUpdated value=\"[^\"]+\"/>", "");
    }

    @Test
    void case043PersonIdentifiersTravelInABodyOnly() {
        String query = "identifier=" + Samples.PERSONNUMMER + "%7C191212121212";
        assertThat(HOUSE.get("/Patient?" + query).statusCode()).isEqualTo(400);
        assertThat(HOUSE.get("/Patient?" + query).body())
                .contains("POST Patient/_search")
                .doesNotContain("1912");
        var found = HOUSE.form("/Patient/_search", query);
        assertThat(ids(FhirHouse.bundle(found))).containsExactly("p1");
        assertThat(FhirHouse.bundle(found).getLink("self").getUrl()).doesNotContain("1912");
        assertThat(HOUSE.events.written).noneMatch(event -> ("" + event).contains("19121212"));
        assertThat(HOUSE.form("/Patient/_search", "identifier=191212121212").statusCode())
                .isEqualTo(400);
    }

    @Test
    void identifiersAreFoundUnderTheirAliases() {
        var found = HOUSE.form("/Patient/_search", "identifier=urn:oid:1.2.752.129.2.1.3.1%7C191212121212");
        assertThat(ids(FhirHouse.bundle(found))).containsExactly("p1");
    }

    @Test
    void case032IncludedAreTheListedAndPermittedOnly() {
        Bundle found = HOUSE.search("/CarePlan?patient=p1&_include=CarePlan:goal");
        assertThat(found.getTotal()).isEqualTo(1);
        assertThat(found.getEntry())
                .filteredOn(entry -> entry.getSearch().getMode() == Bundle.SearchEntryMode.INCLUDE)
                .extracting(entry -> entry.getResource().getIdElement().getIdPart())
                .containsExactly("goal");
        assertThat(HOUSE.get("/CarePlan?patient=p1&_include=CarePlan:subject").statusCode())
                .isEqualTo(400);
        assertThat(HOUSE.get("/CarePlan?patient=p1&_revinclude=Task:focus").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_has:Observation:patient:code=x",
                "subject.name=x",
                "subject:Patient.name=x",
                "_filter=x",
                "_sort=status",
                "code-value-quantity=x",
                "status:not=finished",
                "_total=accurate"
            })
    void case031QuestionsAboutHiddenFieldsAreRefused(String question) {
        assertThat(HOUSE.get("/Encounter?patient=p1&" + question).statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsMaskedIsNotFoundOutBySearching() {
        HOUSE.record.keep(RecordInMemory.MASKED, Samples.visit("m1", EncounterStatus.FINISHED, "2026-01-10", null));
        assertThat(ids(HOUSE.search("/Encounter?patient=masked"))).containsExactly("m1");
        assertThat(HOUSE.search("/Encounter?patient=masked&date=2026-01").getTotal())
                .isZero();
        assertThat(HOUSE.search("/Encounter?patient=masked&date=ge2020").getTotal())
                .isZero();
    }

    @Test
    void partsOfResourcesAreTaggedAsParts() {
        String body = HOUSE.get("/Encounter?patient=p1&_elements=status").body();
        assertThat(body).contains("SUBSETTED", "\"status\"").doesNotContain("\"period\"");
        assertThat(HOUSE.get("/Encounter/e1?_elements=status").body())
                .contains("SUBSETTED")
                .doesNotContain("period");
        assertThat(HOUSE.get("/CarePlan?patient=p1&_summary=true").body()).contains("SUBSETTED");
    }

    @Test
    void relationThatIsMissingIsToldInPlainWords() {
        var answer = HOUSE.get("/Encounter?patient=" + RecordInMemory.STRANGER);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("SVOD 3:1-3:2", "NO_RELATION");
        assertThat(HOUSE.search("/Encounter?patient=unknown").getTotal()).isZero();
    }
}
