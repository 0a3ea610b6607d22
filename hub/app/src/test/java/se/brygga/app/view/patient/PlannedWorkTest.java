package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.view.patient.Rich.HOME_CARE;
import static se.brygga.app.view.patient.Rich.REGION;
import static se.brygga.app.view.patient.Rich.SOCIAL_CARE;
import static se.brygga.app.view.patient.Rich.WARD;
import static se.brygga.app.view.patient.Rich.period;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import se.brygga.app.view.chart.Drawing;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;
import se.brygga.app.view.words.ViewWords;

/** Planned home visits against those that were made, and those that are due (view.md 2.9). */
class PlannedWorkTest {

    private final Rich rich = new Rich();

    @Test
    void whatIsDueInTheWeeksToComeIsShownAndNobodyIsSaidToOweAReport() {
        visit(SOCIAL_CARE, HOME_CARE, 9);
        visit(SOCIAL_CARE, HOME_CARE, -6);
        visit(SOCIAL_CARE, HOME_CARE, -12);
        visit(SOCIAL_CARE, HOME_CARE, -40);
        assertThat(rows())
                .extracting(row -> row.get(0) + " " + row.get(2) + " " + row.get(3))
                .containsExactly("2026-03-02 1 ej rapporterat", "2026-03-16 1 återstår", "2026-03-23 1 återstår");
    }

    @Test
    void aClinicsAppointmentsAreNoHomeVisits() {
        visit(SOCIAL_CARE, HOME_CARE, 2);
        visit(REGION, WARD, 2);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aRegionsTeamThatVisitsHomesIsCounted() {
        visit(REGION, WARD, 9);
        visit(REGION, WARD, 2);
        var done = new Encounter().setStatus(EncounterStatus.FINISHED).setPeriod(period(9, 9));
        done.getClass_().setCode("HH");
        rich.add(done, REGION, WARD, 9);
        assertThat(rows()).hasSize(2);
    }

    @Test
    void aPlanningMeetingIsNoVisit() {
        visit(SOCIAL_CARE, HOME_CARE, 2).addSupportingInformation(new Reference().setType("CarePlan"));
        assertThat(drawing()).isNull();
    }

    private Appointment visit(String custodian, String unit, int daysAgo) {
        var visit = new Appointment().setStatus(AppointmentStatus.BOOKED).setStart(Rich.day(daysAgo));
        return rich.add(visit, custodian, unit, 9);
    }

    private List<List<String>> rows() {
        return drawing().table().rows();
    }

    private Drawing drawing() {
        var material = new Material(List.of(Drawn.record(rich.all(), Set.of())));
        return new PlannedWork(new Directory(Drawn.BODIES, false, new Told(ViewWords.of("sv"))), Rich.NOW)
                .draw(material);
    }
}
