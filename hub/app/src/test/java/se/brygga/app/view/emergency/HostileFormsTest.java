package se.brygga.app.view.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.security.SecuredHub;
import se.brygga.app.view.Markup;
import se.brygga.app.view.session.OpenedView;

/** Hostile texts of the record and of the request on every page over HTTP, and the headers of every answer (security.md 6: 76, 83, 84, 87). */
class HostileFormsTest {

    private static final String ENCODED = URLEncoder.encode(Markup.HOSTILE, StandardCharsets.UTF_8);
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final List<String> PAGES = List.of(
            "",
            "?lang=en",
            "/section/measurements",
            "/section/other",
            "/emergency",
            "/lift",
            "/lift/sent",
            "/consent",
            "/emergency?lang=" + ENCODED,
            "/consent?lang=en",
            "?days=" + ENCODED);
    private static final List<String> ERRORS = List.of(
            "/section/nothing",
            "/section/" + ENCODED.replace("%2F", "x"),
            "/source/" + ENCODED.replace("%2F", "x") + "?key=k",
            "/plan/nothing",
            "/nothing",
            "/alive/x",
            "/emergency/end");

    private static PatientHub house;
    private static OpenedView view;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        house = new PatientHub(folder);
        Patient patient = Kept.patient("pat");
        patient.getNameFirstRep().setFamily(Markup.HOSTILE).addGiven(Markup.HOSTILE);
        house.put(patient, PatientHub.HOSPITAL, PatientHub.WARD, "pat");
        house.put(Kept.measured("w1", house.person, Markup.HOSTILE), PatientHub.HOSPITAL, PatientHub.WARD, "und");
        house.put(
                Kept.measured("w2", house.person, Markup.HOSTILE), PatientHub.NURSING_CARE, PatientHub.NURSING, "und");
        view = house.open(house.physician());
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void case083WhatTheRecordHoldsIsTextOnEveryPage() {
        for (String below : PAGES) {
            HttpResponse<String> page = view.get(below);
            assertThat(page.statusCode()).as(below).isEqualTo(200);
            assertThat(page.body()).as(below).contains("&lt;img src=x");
            Markup.harmless(page.body());
        }
    }

    @Test
    void case084WhatARequestHoldsIsTextOrNowhere() {
        String fields =
                "&reasonCode=" + ENCODED + "&grantee=" + ENCODED + "&ground=" + ENCODED + "&days=" + ENCODED + "&until="
                        + ENCODED + "&reason=" + ENCODED + "&dangerToLife=" + ENCODED + "&asked=true&lang=" + ENCODED;
        for (String form : new String[] {"/emergency", "/lift", "/consent"}) {
            String token = Shown.token(view.get(form).body());
            for (String sent : new String[] {"token=" + token + fields, "token=" + ENCODED + fields}) {
                HttpResponse<String> answer = view.post(form, sent);
                assertThat(answer.statusCode()).as(form).isIn(400, 403);
                Markup.harmless(answer.body());
            }
        }
        for (String below : ERRORS) {
            HttpResponse<String> answer = OpenedView.send(view.request(below).header("Accept", "text/html"));
            assertThat(answer.statusCode()).as(below).isGreaterThanOrEqualTo(400);
            assertThat(answer.body()).as(below).doesNotContain("alert(1)", "img src");
            Markup.harmless(answer.body());
        }
    }

    @Test
    void everyAnswerHasItsHeadersErrorsToo() {
        List<HttpResponse<String>> answers = new ArrayList<>();
        PAGES.forEach(below -> answers.add(view.get(below)));
        ERRORS.forEach(below -> answers.add(view.get(below)));
        answers.add(view.post("/emergency", "token=wrong"));
        answers.add(view.post("/emergency", "reason=" + "x".repeat(70_000)));
        answers.add(OpenedView.send(view.request("").method("DELETE", BodyPublishers.noBody())));
        answers.add(OpenedView.send(view.request("/emergency")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString("x"))));
        for (String path : new String[] {"/view/nobody", "/launch", "/view", "/view/x//y", "/view/a;b=c"}) {
            answers.add(SecuredHub.send(house.hub.request(path)));
        }
        for (HttpResponse<String> answer : answers) {
            var about = answer.request().uri() + " " + answer.statusCode();
            assertThat(answer.statusCode()).as(about).isLessThan(500);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(about)
                    .hasValue(POLICY);
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(about)
                    .hasValue("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(about).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control")).as(about).hasValue("no-store");
        }
    }
}
