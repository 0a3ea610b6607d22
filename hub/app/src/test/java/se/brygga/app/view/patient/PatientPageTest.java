package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** The patient page drawn of what four bodies have told (view.md 2.2). */
class PatientPageTest {

    @Test
    void everyBlockOfThePageIsThere() {
        String page = Drawn.page(Ask.of("sv", null, null), Drawn.record(RichPerson.everything(), Set.of()));
        Drawn.keep("patient-sv", page);
        assertThat(page)
                .contains("Tolvansson, Tolvan", "19121212-1212", "113 år")
                .contains("Penicillin", "anafylaxi, svår")
                .contains("Hem igen, och kvar hemma")
                .contains("Din läsning loggas");
    }

    @Test
    void theSamePageIsInEnglish() {
        String page = Drawn.page(Ask.of("en", null, null), Drawn.record(RichPerson.everything(), Set.of()));
        Drawn.keep("patient-en", page);
        assertThat(page).contains("Your reading is logged", "lang=\"sv\"").doesNotContain("Uppgift saknas");
    }
}
