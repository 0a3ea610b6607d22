package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.view.patient.Rich.MUNICIPALITY;
import static se.brygga.app.view.patient.Rich.NURSING;
import static se.brygga.app.view.patient.Rich.amount;
import static se.brygga.app.view.patient.Rich.loinc;
import static se.brygga.app.view.patient.Rich.time;
import static se.brygga.app.view.patient.Rich.words;

import java.util.Set;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.junit.jupiter.api.Test;

/** What a NEWS2 score does not tell is not read as good news (Royal College of Physicians 2017). */
class ScoresTest {

    private final Rich rich = new Rich();

    @Test
    void aBareTotalDoesNotTellIfASingleSignGaveThree() {
        rich.add(set().setValue(amount(4, "")), MUNICIPALITY, NURSING, 1);
        assertThat(measurements()).contains(">4, om enskild trea framgår inte<");
    }

    @Test
    void aTotalWithASignThatGaveThreeTellsIt() {
        Observation set = set().setValue(amount(4, ""));
        set.addComponent().setCode(loinc("9279-1")).setValue(amount(26, "/min"));
        rich.add(set, MUNICIPALITY, NURSING, 1);
        assertThat(measurements()).contains(">4, enskild trea<");
    }

    @Test
    void anIncompleteSetIsAtLeastWhatWasMeasured() {
        Observation set = set();
        set.addComponent().setCode(loinc("9279-1")).setValue(amount(26, "/min"));
        set.addComponent().setCode(loinc("8867-4")).setValue(amount(135, "/min"));
        rich.add(set, MUNICIPALITY, NURSING, 1);
        assertThat(measurements()).contains("point open", ">minst 6, enskild trea<", ">minst 5–6 medel<");
    }

    @Test
    void oneOrdinaryPulseIsNoScore() {
        Observation set = set();
        set.addComponent().setCode(loinc("8867-4")).setValue(amount(72, "/min"));
        rich.add(set, MUNICIPALITY, NURSING, 1);
        assertThat(measurements()).doesNotContain("minst");
    }

    private static Observation set() {
        return new Observation()
                .setStatus(ObservationStatus.FINAL)
                .setCode(words("NEWS2"))
                .setEffective(time(1));
    }

    private String measurements() {
        rich.patient(RichPerson.patient());
        return WithdrawnTest.part(
                Drawn.page(Ask.of("sv", null, null), Drawn.record(rich.all(), Set.of())), "measurements");
    }
}
