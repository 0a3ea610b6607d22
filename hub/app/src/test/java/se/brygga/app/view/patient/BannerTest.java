package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import se.brygga.app.view.session.OpenPatient;

/** Who the page is about is told in a narrow frame too (view.md 2.2). */
class BannerTest {

    @Test
    void aDeadPersonIsDeadWithTheRecordSystemsOwnBannerToo() {
        var rich = new Rich();
        Patient patient = RichPerson.patient();
        rich.patient(patient);
        patient.setDeceased(new BooleanType(true));
        for (boolean full : new boolean[] {true, false}) {
            assertThat(page(rich, full)).contains("Avliden");
        }
    }

    private static String page(Rich rich, boolean full) {
        Pages.Request with = Drawn.request(Ask.of("sv", null, null));
        OpenPatient open = with.open();
        var request = new Pages.Request(
                new OpenPatient(open.launch(), open.caller(), open.person(), full, "", open.until(), null, null),
                with.ask(),
                with.access());
        var material = new Material(List.of(Drawn.record(rich.all(), Set.of())));
        var page = new Pages(Drawn.house(true)).page(request, material);
        return Drawn.draw("view/patient", request, Map.of("page", page, "key", "key-1"));
    }
}
