package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.brygga.app.reading.Permitted;
import se.brygga.core.fhir.Canonical;

/** Of a person with protected identity nothing on the page tells a place (view.md 2.6). */
class ProtectedPersonTest {

    @ParameterizedTest
    @ValueSource(strings = {"sekretessmarkering", "skyddadFolkbokforing"})
    void namesOfPlacesUnitsAndSystemsAreHidden(String label) {
        Pages.Request request = Drawn.request(Ask.of("sv", null, null));
        PatientPage page = new Pages(Drawn.house(false))
                .page(request, new Material(List.of(Drawn.record(person(label), Set.of()))));
        String html = Drawn.draw("view/patient", request, java.util.Map.of("page", page, "key", ""));
        Drawn.keep("patient-protected", html);
        assertThat(html)
                .contains("Skyddade personuppgifter", "Förmedlingsuppdrag", ">Dold<", ">Kommun<", ">Region<")
                .doesNotContain("Åkerby", "Mellanland", "070-1740607", "0123-456", "Lill");
    }

    private static List<Permitted> person(String label) {
        List<Permitted> all = new ArrayList<>(RichPerson.everything());
        Patient patient = RichPerson.patient();
        patient.getMeta()
                .addSecurity(new Coding().setSystem(Canonical.SECURITY_LABEL).setCode(label));
        all.set(0, new Permitted(patient, patient::copy, 1, Rich.NOW, Permitted.Origin.COMPOSED));
        return all;
    }
}
