package se.brygga.app.view.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Consent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.view.session.OpenedView;

/** Consent that is registered from the page (SVOD 3:1-3:2; view.md 2.3, the fifth kind of emptiness). */
class ConsentPageTest {

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

    private HttpResponse<String> register(String fields) {
        return view.post("/consent", "token=" + Shown.token(view.get("/consent").body()) + fields);
    }

    @Test
    void consentOpensWhatOthersKeepUntilItsDayHasPassed() {
        assertThat(view.get("").body())
                .contains("Samtycke saknas", "/consent?lang=sv")
                .doesNotContain("Vikt hos kommunen");
        Shown.keep("consent-form", view.get("/consent"));

        HttpResponse<String> answer = register("&grantee=unit&until=2026-03-31&asked=true");

        assertThat(answer.statusCode()).isEqualTo(303);
        Consent consent = house.record.registers().newest("consent", 5).get(0).content();
        assertThat(consent.getProvision().getPeriod().getEnd().toInstant()).isEqualTo("2026-03-31T22:00:00Z");
        assertThat(view.get("").body())
                .contains("Vikt hos kommunen", "Samtycke: din enhet")
                .doesNotContain("Samtycke saknas", "/consent?");
    }

    @Test
    void whoHasNotAskedRegistersNothing() {
        String[][] wrong = {
            {"&grantee=unit", "#asked"},
            {"&asked=true", "#grantee"},
            {"&grantee=me&asked=true&until=2026-02-01", "#until"},
            {"&grantee=me&asked=true&until=soon", "#until"}
        };
        for (String[] each : wrong) {
            HttpResponse<String> answer = register(each[0]);
            assertThat(answer.statusCode()).as(each[0]).isEqualTo(400);
            assertThat(answer.body()).contains("href=\"" + each[1] + "\"", "id=\"" + each[1].substring(1) + "\"");
        }
        assertThat(house.record.registers().newest("consent", 5)).isEmpty();
    }

    @Test
    void aFormOfAnotherPageRegistersNothing() {
        HttpResponse<String> answer = view.post("/consent", "token=guessed&grantee=unit&asked=true");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(house.record.registers().newest("consent", 5)).isEmpty();
    }

    @Test
    void socialCareMayRegisterItToo() {
        OpenedView assessor = house.open(house.assessor());
        assertThat(assessor.get("").body()).contains("/consent?lang=sv");

        HttpResponse<String> answer = assessor.post(
                "/consent", "token=" + Shown.token(assessor.get("/consent").body()) + "&grantee=me&asked=true");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(house.record.registers().newest("consent", 5)).hasSize(1);
    }
}
