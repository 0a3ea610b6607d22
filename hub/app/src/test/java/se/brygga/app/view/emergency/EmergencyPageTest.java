package se.brygga.app.view.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.access.audit.AccessEvent;
import se.brygga.app.view.session.OpenedView;

/** Emergency access from the page (view.md 2.7; security.md 6: 20, 57, 58). */
class EmergencyPageTest {

    private static final String RIGHT = "&reasonCode=unconscious&reason=Medvetsl%C3%B6s+vid+ankomst&dangerToLife=true"
            + "&consentUnobtainable=true";

    @AutoClose
    private PatientHub house;

    private OpenedView view;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        house = new PatientHub(folder);
        house.put(
                Kept.measured("w1", house.person, "Vikt hos kommunen"),
                PatientHub.NURSING_CARE,
                PatientHub.NURSING,
                "und");
        view = house.open(house.physician());
    }

    private HttpResponse<String> open(String fields) {
        return view.post(
                "/emergency", "token=" + Shown.token(view.get("/emergency").body()) + fields);
    }

    @Test
    void whoMayOpenIsToldBeforeWhatIsLogged() {
        assertThat(view.get("").body()).contains("/emergency?lang=sv").doesNotContain("Vikt hos kommunen");

        String form = Shown.keep("emergency-form", view.get("/emergency"));
        assertThat(form)
                .contains(
                        "Det här loggas när du trycker", "SE2329990010-A1", "granskar varje nödöppning", "60 minuter");
        assertThat(form.indexOf("Det här loggas")).isLessThan(form.indexOf("Öppna och logga"));
        assertThat(house.record.registers().newest("emergency", 10)).isEmpty();
    }

    @Test
    void itOpensAfterTheLogAndIsMarkedUntilItEnds() {
        HttpResponse<String> answer = open(RIGHT);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/view/" + view.launch() + "?lang=sv");
        assertThat(house.log()).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(AccessEvent.Kind.EMERGENCY);
            assertThat(event.person()).isEqualTo(house.person);
        });
        assertThat(house.tasks()).hasSize(1);
        String page = Shown.keep("patient-emergency", view.get(""));
        assertThat(page).contains("Vikt hos kommunen").contains("<title>Nödöppning pågår till 14:00");
        for (String below : new String[] {"", "/section/measurements", "/emergency", "/consent", "/lift"}) {
            String shown = view.get(below).body();
            assertThat(shown).as(below).containsPattern("<title>[^<]*Nödöppning pågår till 14:00");
            assertThat(shown).as(below).contains("class=\"emergency\"");
        }
        String running = Shown.keep("emergency-running", view.get("/emergency"));
        view.post("/emergency/end", "token=" + Shown.token(running));
        assertThat(view.get("").body()).doesNotContain("Vikt hos kommunen", "Nödöppning pågår");
        assertThat(house.tasks()).as("the review stays").hasSize(1);
    }

    @Test
    void withoutTheLogNothingIsOpened() {
        String token = Shown.token(view.get("/emergency").body());
        house.stopLog();

        HttpResponse<String> answer = view.post("/emergency", "token=" + token + RIGHT);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(house.record.registers().newest("emergency", 10)).isEmpty();
    }

    @Test
    void itIsNeverOfferedToSocialCareAndRefusedThere() {
        OpenedView assessor = house.open(house.assessor());

        assertThat(assessor.get("").body()).doesNotContain("/emergency");
        HttpResponse<String> form =
                OpenedView.send(assessor.request("/emergency").header("Accept", "text/html"));
        assertThat(form.statusCode()).isEqualTo(403);
        assertThat(form.body()).contains("bara vårdgivares personal");
        assertThat(house.log()).last().matches(event -> event.reason().equals("EMERGENCY_NOT_FOR_O"));
    }

    @Test
    void itIsNotOfferedWhereNothingIsLeftOut() {
        house.register("consent", "c1", PatientHub.HOSPITAL, Kept.consentOf(house.person, PatientHub.WARD));

        assertThat(view.get("").body()).contains("Vikt hos kommunen").doesNotContain("/emergency?");
    }

    @Test
    void case020AFormWithoutThePagesTokenOpensNothing() {
        OpenedView other = house.open(house.physician());
        String foreign = Shown.token(other.get("/emergency").body());

        for (String token : new String[] {"", "token=", "token=guessed", "token=" + foreign}) {
            HttpResponse<String> answer = view.post("/emergency", token + RIGHT);
            assertThat(answer.statusCode()).as(token).isEqualTo(403);
            assertThat(house.log()).last().matches(event -> event.reason().equals("FORM_TOKEN"));
        }
        var elsewhere = view.request("/emergency")
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "token=" + Shown.token(view.get("/emergency").body()) + RIGHT));
        assertThat(OpenedView.send(elsewhere).statusCode()).isEqualTo(403);
        assertThat(house.record.registers().newest("emergency", 10)).isEmpty();
    }

    @Test
    void case057WhatStandsInTheAddressOrAHeaderOpensNothing() {
        String token = Shown.token(view.get("/emergency").body());
        view.get("/emergency?dangerToLife=true&consentUnobtainable=true");

        assertThat(view.post("/emergency?dangerToLife=true&consentUnobtainable=true", "token=" + token + RIGHT)
                        .statusCode())
                .isEqualTo(403);
        assertThat(OpenedView.send(
                                view.request("").header("X-Emergency", "true").header("Purpose-Of-Use", "BTG"))
                        .body())
                .doesNotContain("Vikt hos kommunen");
        assertThat(house.record.registers().newest("emergency", 10)).isEmpty();
    }

    @Test
    void case058EachFieldThatIsNotRightIsToldAndNothingIsOpened() {
        String[][] wrong = {
            {"reason=Medvetsl%C3%B6s+vid+ankomst", "reason=++++++++++++", "#reason"},
            {"reason=Medvetsl%C3%B6s+vid+ankomst", "reason=" + "ord+".repeat(2500), "#reason"},
            {"reason=Medvetsl%C3%B6s+vid+ankomst", "reason=Personen+19121212-1212+sover", "#reason"},
            {"&reasonCode=unconscious", "", "#reasonCode"},
            {"&dangerToLife=true", "", "#dangerToLife"},
            {"&consentUnobtainable=true", "", "#consentUnobtainable"}
        };
        for (String[] each : wrong) {
            HttpResponse<String> answer = open(RIGHT.replace(each[0], each[1]));
            assertThat(answer.statusCode()).as(each[2]).isIn(400, 403);
            assertThat(answer.body())
                    .contains("href=\"" + each[2] + "\"", "role=\"alert\"", "id=\"" + each[2].substring(1));
        }
        Shown.keep("emergency-wrong", open(RIGHT.replace("&dangerToLife=true", "")));
        assertThat(house.record.registers().newest("emergency", 10)).isEmpty();
    }
}
