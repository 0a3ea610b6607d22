package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.fhir.FhirHouse.ids;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.audit.AccessEvent.Kind;

/** Searches that name no person. */
class WithoutPersonTest {

    private static final FhirHouse HOUSE = new FhirHouse();

    @AfterAll
    static void close() throws Exception {
        HOUSE.close();
    }

    @BeforeEach
    void nurse() {
        HOUSE.caller = Callings.nurse();
    }

    @Test
    void directoryIsSearchedByNameWithoutCaseAndAccents() {
        assertThat(ids(HOUSE.search("/Organization?name=akerby"))).containsExactly("SE2120009994-HTJ01");
        assertThat(ids(HOUSE.search("/HealthcareService?organization=Organization/SE2120009994-HTJ01")))
                .hasSize(1);
        assertThat(HOUSE.get("/PractitionerRole/SE2120009994-HTJ01.hemtjanst").body())
                .doesNotContain("practitioner\"");
    }

    @Test
    void whatTheScopesHideIsNotLoggedAsRead() {
        HOUSE.caller = Callings.coveringNothing();
        HOUSE.events.written.clear();

        assertThat(HOUSE.get("/Organization/SE2120009994-HTJ01").statusCode()).isEqualTo(404);
        assertThat(HOUSE.events.written).extracting(AccessEvent::kind).containsExactly(Kind.DENIED);
        assertThat(ids(HOUSE.search("/Organization?name=akerby"))).isEmpty();
        assertThat(HOUSE.events.last().kind()).isEqualTo(Kind.SEARCH);
    }

    @Test
    void careProviderMayNotSearchOnSocialServicesWithoutOnePerson() {
        String query = "?category=https://example.org/CodeSystem/legal-basis%7CSOL";
        assertThat(HOUSE.get("/ServiceRequest" + query).body()).contains("SEARCH_KEY_BANNED");
        assertThat(HOUSE.get("/Task?code=sol").body()).contains("SEARCH_KEY_BANNED");
        assertThat(HOUSE.get("/Task?_id=t").body()).contains("SEARCH_KEY_BANNED");
        assertThat(HOUSE.get("/Task?status=requested&owner=Organization/x&_count=5")
                        .statusCode())
                .isEqualTo(200);
        HOUSE.caller = Callings.socialHandler();
        assertThat(HOUSE.get("/Task?code=sol").statusCode()).isEqualTo(200);
    }
}
