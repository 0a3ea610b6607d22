package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.view.patient.Rich.HOME_CARE;
import static se.brygga.app.view.patient.Rich.REGION;
import static se.brygga.app.view.patient.Rich.SOCIAL_CARE;
import static se.brygga.app.view.patient.Rich.WARD;
import static se.brygga.app.view.patient.Rich.period;

import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.junit.jupiter.api.Test;

/** A stay is shown as it stands, and what goes on is shown whenever it began (view.md 2.9). */
class TimelineTest {

    private final Rich rich = new Rich();

    @Test
    void aPlannedStayDoesNotGoOn() {
        stay("IMP", EncounterStatus.PLANNED, -5, null);
        assertThat(time()).contains("planerad 03-17", "bar planned").doesNotContain("pågår", "open-end");
    }

    @Test
    void aStayThatIsOverWithoutAnEndDoesNotGoOn() {
        stay("IMP", EncounterStatus.FINISHED, 20, null);
        assertThat(time()).contains("inskriven 02-20 · slut okänt").doesNotContain("pågår", "open-end");
    }

    @Test
    void aStayWhoseEndLiesAheadGoesOn() {
        stay("IMP", EncounterStatus.INPROGRESS, 20, -4);
        assertThat(time()).contains("inskriven 02-20 · pågår").doesNotContain("utskriven");
    }

    @Test
    void observationIsAStayWithABed() {
        stay("OBSENC", EncounterStatus.INPROGRESS, 1, null);
        assertThat(time()).contains("bar ongoing").doesNotContain("Öppen vård");
    }

    @Test
    void aStayThatBeganTwoYearsAgoAndGoesOnIsShown() {
        stay("NONAC", EncounterStatus.INPROGRESS, 730, null);
        assertThat(time()).contains("inskriven 03-12 · pågår");
    }

    @Test
    void thePresentStayIsNotHiddenByTheFilterAndStandsFirst() {
        stay("IMP", EncounterStatus.INPROGRESS, 31, null);
        stay("AMB", EncounterStatus.FINISHED, 32, 32);
        stay("AMB", EncounterStatus.FINISHED, 3, 3);
        String page = page("30");
        String stays = WithdrawnTest.part(page, "stays");
        assertThat(stays).contains("Slutenvård").containsOnlyOnce("Mottagningsbesök");
        assertThat(stays.indexOf("Slutenvård")).isLessThan(stays.indexOf("Mottagningsbesök"));
    }

    @Test
    void theDatesOfASectionReachToWhatIsPlanned() {
        var visit = new Appointment().setStart(Rich.day(-9)).setStatus(Appointment.AppointmentStatus.BOOKED);
        rich.add(visit, SOCIAL_CARE, HOME_CARE, 1);
        assertThat(WithdrawnTest.part(page("30"), "stays")).contains("Visar 2026-02-10 till 2026-03-21.");
    }

    private void stay(String kind, EncounterStatus status, int from, Integer until) {
        var stay = new Encounter().setStatus(status).setPeriod(period(from, until));
        stay.getClass_().setCode(kind);
        rich.add(stay, REGION, WARD, 1);
    }

    private String time() {
        return WithdrawnTest.part(page(null), "time");
    }

    private String page(String days) {
        rich.patient(RichPerson.patient());
        return Drawn.page(Ask.of("sv", days, null), Drawn.record(rich.all(), Set.of()));
    }
}
