package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.view.patient.Rich.HOME_CARE;
import static se.brygga.app.view.patient.Rich.SOCIAL_CARE;
import static se.brygga.app.view.patient.Rich.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.junit.jupiter.api.Test;
import se.brygga.app.view.section.SectionKind;

/** No row of a section is out of reach, however many there are (view.md 2.10). */
class SectionPagesTest {

    private static final int NOTES = 650;

    private final Rich rich = new Rich();

    @Test
    void theRowsOfASectionGoOnFromPageToPage() {
        notes();
        assertThat(section(1))
                .contains("Visar 1–300 av 650", "page=2\"", ">note 1<", ">note 300<")
                .doesNotContain("m-newer");
        assertThat(section(2)).contains("Visar 301–600 av 650", "page=1\"", "page=3\"", ">note 301<");
        assertThat(section(3)).contains("Visar 601–650 av 650", ">note 650<").doesNotContain("m-older");
    }

    @Test
    void aPageThatIsNotThereIsTheLast() {
        notes();
        assertThat(section(9_999)).contains("Visar 601–650 av 650");
    }

    @Test
    void aFewRowsAreOnePage() {
        rich.add(new DocumentReference().setDescription("note"), SOCIAL_CARE, HOME_CARE, 1);
        assertThat(section(1)).contains(">note<").doesNotContain("m-older", "m-newer");
    }

    @Test
    void aChartThatShowsTheNewestSaysSo() {
        for (int day = 1; day <= 70; day++) {
            var visit = new Encounter().setStatus(EncounterStatus.FINISHED).setPeriod(Rich.period(day, day));
            visit.getClass_().setCode("HH");
            rich.add(visit, SOCIAL_CARE, HOME_CARE, day);
        }
        rich.patient(RichPerson.patient());
        String page = Drawn.page(Ask.of("sv", null, null), Drawn.record(rich.all(), Set.of()));
        assertThat(WithdrawnTest.part(page, "time")).contains("Vistelser och besök (de nyaste)");
    }

    private void notes() {
        for (int i = 1; i <= NOTES; i++) {
            var note = new DocumentReference().setType(words("Daganteckning")).setDescription("note " + i);
            rich.add(note.setDate(Rich.day(i)), SOCIAL_CARE, HOME_CARE, i);
        }
    }

    private String section(int number) {
        Pages.Request request = Drawn.request(Ask.of("sv", null, ""));
        var pages = new Pages(Drawn.house(false));
        var material = new Material(List.of(Drawn.record(rich.all(), Set.of())));
        return Drawn.draw(
                "view/section",
                request,
                Map.of(
                        "banner", pages.banner(request, material),
                        "section", pages.section(request, material, new Pages.Part(SectionKind.NOTES, number)),
                        "ground", pages.ground(request),
                        "at", Rich.NOW));
    }
}
