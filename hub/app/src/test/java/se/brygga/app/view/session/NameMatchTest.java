package se.brygga.app.view.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.app.view.session.PatientSaid.SaidName;

/** Whether two systems mean the same person (view.md 3.1, step 6). */
class NameMatchTest {

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "Tolvansson, Tolvan, 1912-12-12, true",
        "TOLVANSSON, tolvan, 1912-12-12, true",
        "Tolvánsson, Tolvan Fiktiv, 1912-12-12, true",
        "Tolvansson, '', 1912-12-12, true",
        "'', Tolvan Tolvansson, 1912-12-12, true",
        "Tolvansson, Tolvan, '', true",
        "Tolvansson, Tolvan, 1912, true",
        "Tolvansson, Tolvan, 1912-12-13, false",
        "Tolvansson, Tolvan, 1913, false",
        "Andersson, Tolvan, 1912-12-12, false",
        "Tolvansson, Elvan, 1912-12-12, false",
        "Tolvan, Tolvansson, 1912-12-12, true"
    })
    void comparesWhatBothSay(String family, String given, String born, boolean same) {
        Patient known = new Patient();
        known.addName().setFamily("Tolvansson").addGiven("Tolvan");
        known.setBirthDateElement(new DateType("1912-12-12"));

        assertThat(NameMatch.same(new PatientSaid(List.of(), List.of(new SaidName(family, given)), born), known))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"1912-12-12, true", "1950-01-01, true"})
    void whatTheRecordDoesNotSayContradictsNothing(String born, boolean same) {
        var said = new PatientSaid(List.of(), List.of(new SaidName("Tolvansson", "Tolvan")), born);
        assertThat(NameMatch.same(said, new Patient())).isEqualTo(same);
    }
}
