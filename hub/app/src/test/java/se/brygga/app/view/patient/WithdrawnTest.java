package se.brygga.app.view.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static se.brygga.app.view.patient.Rich.HOME_CARE;
import static se.brygga.app.view.patient.Rich.MUNICIPALITY;
import static se.brygga.app.view.patient.Rich.NURSING;
import static se.brygga.app.view.patient.Rich.SOCIAL_CARE;
import static se.brygga.app.view.patient.Rich.amount;
import static se.brygga.app.view.patient.Rich.code;
import static se.brygga.app.view.patient.Rich.period;
import static se.brygga.app.view.patient.Rich.time;
import static se.brygga.app.view.patient.Rich.unit;
import static se.brygga.app.view.patient.Rich.words;

import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.DeviceUseStatement.DeviceUseStatementStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.Test;
import se.brygga.core.fhir.Canonical;

/** What was taken back, has ended or is not yet so does not read like what holds, in any section (view.md 2.5). */
class WithdrawnTest {

    private final Rich rich = new Rich();

    @Test
    void aMeasurementEnteredInErrorIsStruckWithTheWordAndAValidOneIsNot() {
        pulse(190, ObservationStatus.ENTEREDINERROR);
        pulse(72, ObservationStatus.FINAL);
        String page = page();
        assertThat(row(page, "190")).startsWith("<tr class=\"withdrawn\"").contains(">felaktigt införd: Puls<");
        assertThat(row(page, "72")).startsWith("<tr><").contains(">Puls<");
        assertThat(part(page, "since")).contains("− återtaget", "felaktigt införd: Puls: 190");
    }

    @Test
    void aMeasurementThatIsNotConfirmedSaysSo() {
        pulse(88, ObservationStatus.PRELIMINARY);
        assertThat(row(page(), "88")).startsWith("<tr><").contains(">preliminär: Puls<");
    }

    @Test
    void aDecisionThatWasRevokedOrHasEndedIsNotGranted() {
        decision("Dusch", ServiceRequestStatus.REVOKED, -170);
        decision("Städning", ServiceRequestStatus.COMPLETED, -170);
        decision("Inköp", ServiceRequestStatus.ACTIVE, 2);
        decision("Måltider", ServiceRequestStatus.ACTIVE, -170);
        String page = page();
        assertThat(row(page, "Dusch")).startsWith("<tr class=\"withdrawn\"").contains(">återkallad: Hemtjänst");
        assertThat(row(page, "Städning")).contains(">avslutad: Hemtjänst");
        assertThat(row(page, "Inköp")).contains(">avslutad: Hemtjänst");
        assertThat(row(page, "Måltider")).contains(">Hemtjänst");
    }

    @Test
    void whatIsOnlyAskedForIsNoDecision() {
        decision("Ledsagning", ServiceRequestStatus.DRAFT, -170);
        assertThat(page()).doesNotContain("Ledsagning");
    }

    @Test
    void aReferralThatWaitsIsShownWithTheWord() {
        var referral =
                new ServiceRequest().setStatus(ServiceRequestStatus.DRAFT).setCode(words("Remiss till logoped"));
        rich.add(referral, MUNICIPALITY, NURSING, 2);
        assertThat(row(page(), "Remiss")).contains(">utkast: Remiss till logoped<");
    }

    @Test
    void anAidThatWasReturnedSaysSo() {
        var aid = new DeviceUseStatement().setStatus(DeviceUseStatementStatus.COMPLETED);
        aid.setTiming(Rich.onDay(8)).setDevice(new Reference().setDisplay("Rollator"));
        rich.add(aid, MUNICIPALITY, NURSING, 8);
        assertThat(row(page(), "Rollator")).contains(">avslutad: Rollator<");
    }

    @Test
    void aContactThatHasEndedIsNotTheOneToCall() {
        contact("Stina", CareTeamStatus.INACTIVE, null);
        contact("Sven", CareTeamStatus.ACTIVE, 2);
        contact("Siv", CareTeamStatus.ACTIVE, null);
        String page = page();
        assertThat(part(page, "plan")).contains("Siv").doesNotContain("Stina", "Sven");
        assertThat(row(page, "Stina")).contains(">inaktiv: ");
        assertThat(row(page, "Sven")).contains(">avslutad: ");
        assertThat(row(page, "Siv")).doesNotContain("inaktiv", "avslutad");
    }

    @Test
    void ofAContactThatWasReplacedOnlyTheNewOneIsNamed() {
        CareTeam team = contact("Stina", CareTeamStatus.ACTIVE, null);
        team.getParticipantFirstRep().setPeriod(period(90, 4));
        team.addParticipant()
                .setMember(new Reference().setDisplay("Siv"))
                .setOnBehalfOf(unit(HOME_CARE))
                .setPeriod(period(4, null));
        assertThat(page()).contains("Siv").doesNotContain("Stina");
    }

    @Test
    void aRelativeWithOneNameHasOneName() {
        var relative = new RelatedPerson().setActive(false);
        relative.addName().addGiven("Anna");
        rich.add(relative, MUNICIPALITY, NURSING, 8);
        assertThat(row(page(), "Anna")).contains(">Anna<", "inaktiv").doesNotContain("null");
    }

    private void pulse(double value, ObservationStatus status) {
        var pulse = new Observation().setStatus(status).setCode(words("Puls"));
        rich.add(pulse.setValue(amount(value, "/min")).setEffective(time(1)), MUNICIPALITY, NURSING, 1);
    }

    private void decision(String what, ServiceRequestStatus status, int untilDaysAgo) {
        var decision = new ServiceRequest().setStatus(status).setCode(code(Canonical.SERVICE_TYPE, "HTJ"));
        decision.addCategory(code(Canonical.LEGAL_BASIS, "SOL"));
        decision.addOrderDetail(words(what)).setOccurrence(period(30, untilDaysAgo));
        rich.add(decision, SOCIAL_CARE, HOME_CARE, 8);
    }

    private CareTeam contact(String name, CareTeamStatus status, Integer untilDaysAgo) {
        var team = new CareTeam().setStatus(status).setPeriod(period(90, untilDaysAgo));
        team.addCategory(code("https://fhir.inera.se/ig/careteam/CodeSystem/typ-av-careteam-cs", "fast-kontakt"));
        team.addParticipant().setMember(new Reference().setDisplay(name)).setOnBehalfOf(unit(HOME_CARE));
        return rich.add(team, SOCIAL_CARE, HOME_CARE, 8);
    }

    private String page() {
        rich.patient(RichPerson.patient());
        return Drawn.page(Ask.of("sv", null, null), Drawn.record(rich.all(), Set.of()));
    }

    /** Returns the row of a table that holds these words. */
    static String row(String page, String words) {
        int at = page.indexOf("<tr", page.lastIndexOf("</tr>", page.indexOf(words, page.indexOf("id=\"sections\""))));
        return page.substring(at, page.indexOf("</tr>", at));
    }

    static String part(String page, String id) {
        int at = page.indexOf("id=\"" + id + "\"");
        return page.substring(at, page.indexOf("</section>", at));
    }
}
