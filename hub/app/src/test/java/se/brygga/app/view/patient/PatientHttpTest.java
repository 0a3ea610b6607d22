package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.brygga.app.view.session.OpenedView;

/** The patient page over HTTP: one reading for one opening, late sources by themselves, the size of a page. */
class PatientHttpTest {

    private ViewHouse house;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        house = new ViewHouse(folder);
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void anOpeningIsOneReadingInTheLogAsAPage() {
        HttpResponse<String> page = house.open("rich").get("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Tolvansson, Tolvan", "Din läsning loggas");
        assertThat(KnownPersons.ASKED)
                .singleElement()
                .matches(access -> access.interaction().equals("view")
                        && access.kind() == se.brygga.access.audit.AccessEvent.Kind.PAGE);
    }

    @Test
    void aPageHasNoNumberInItsAddressAndIsNotStored() {
        HttpResponse<String> page = house.open("rich").get("");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'");
        Matcher address =
                Pattern.compile("(?:href|src|action|hx-get)=\"([^\"]*)\"").matcher(page.body());
        while (address.find()) {
            assertThat(address.group(1)).doesNotContain("19121212").matches("data:,|[#?/].*");
        }
    }

    @Test
    void aSlowSourceIsLoadingAndComesByItself() {
        SecondSource.SLOW.put("slow", Duration.ofMillis(1200));
        OpenedView view = house.open("slow");
        long begun = System.nanoTime();
        String page = view.get("").body();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1100));
        assertThat(page).contains("Hämtar…", "Hämtar uppgifter från Sjöstads kommun");
        Matcher late =
                Pattern.compile("hx-get=\"/view/[^/\"]+(/source/[^\"]+)\"").matcher(page);
        assertThat(late.find()).isTrue();
        String arrived = view.get(late.group(1).replace("&amp;", "&")).body();
        assertThat(arrived).contains("Från en annan kommun", "hx-swap-oob").doesNotContain("Hämtar…");
    }

    @Test
    void withoutScriptTheWholePageIsOneLinkAway() {
        SecondSource.SLOW.put("slow", Duration.ofMillis(600));
        OpenedView view = house.open("slow");
        assertThat(view.get("").body()).contains("&amp;all\"");
        assertThat(view.get("?lang=sv&all").body())
                .contains("Från en annan kommun")
                .doesNotContain("Hämtar");
    }

    @Test
    void aSourceThatHangsHasFailedAtTheCutOff() {
        SecondSource.SLOW.put("slow", Duration.ofMinutes(1));
        assertThat(house.open("slow").get("?all").body()).contains("kom inte fram. De kan finnas.");
    }

    @Test
    void aPersonWithAThousandFactsIsASmallPage() {
        OpenedView view = house.open("crowd");
        view.get("");
        String page = view.get("").body();
        assertThat(page.length()).isLessThan(90_000);
        int scripts = house.open("crowd").get("").body().length();
        assertThat(scripts).isPositive();
    }

    @Test
    void thePageBeginsWhereTheRecordSystemWants() {
        OpenedView view =
                OpenedView.open(house.hub.context, se.brygga.app.view.session.Readers.nurse("rich"), "rich", "plan");
        assertThat(view.get("").body())
                .containsOnlyOnce("autofocus=\"autofocus\"")
                .contains("id=\"plan\" tabindex");
    }

    @Test
    void oneSectionIsAPageOfItsOwn() {
        HttpResponse<String> section = house.open("rich").get("/section/drugs?lang=en");
        assertThat(section.body()).contains("<h1", "Apixaban", "Composed automatically");
        assertThat(house.open("rich").get("/section/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void theJointPlanIsAPageOfItsOwnWithWhatHasChanged() {
        OpenedView view = house.open("rich");
        assertThat(view.get("").body()).contains("/plan/plan1");
        String plan = view.get("/plan/plan1").body();
        assertThat(plan).contains("Läkemedelsövertag", "Ändrat sedan version 2", "Dusch (en gång i veckan)");
        assertThat(view.get("/plan/other").statusCode()).isEqualTo(404);
    }

    @Test
    void theJointPlanDrawsWhatIsDueAndSaysItInATableToo() {
        OpenedView view = house.open("due");
        String swedish = view.get("/plan/plan1").body();
        assertThat(swedish)
                .contains(
                        "Vad som ska göras, och när", "class=\"chart wide\"", "class=\"chart narrow\"", "id=\"t-due\"")
                .contains("Försenad · Senast: " + DuePlan.day(-4), "<td>planerad, Försenad</td>", ">I dag ")
                .contains("Senast: Uppgift saknas", "Senast: Dold", "<td>Följ upp planen</td>")
                .contains("· avslutad<");
        assertThat(view.get("/plan/plan1?lang=en").body())
                .contains("What is to be done, and when", "Overdue · Due: " + DuePlan.day(-4), "Due: Not stated");
        assertThat(house.open("gaps").get("/plan/plan0").body()).doesNotContain("t-due");
    }
}
