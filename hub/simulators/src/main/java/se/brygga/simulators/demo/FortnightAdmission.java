package se.brygga.simulators.demo;

import java.io.IOException;
import java.time.ZonedDateTime;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.core.fhir.Canonical;

/** Day 5: admitted directly, past the emergency department, and planned for from the first hour. */
final class FortnightAdmission {

    private final Scene scene;
    private final Papers papers;
    private final WorkSeen work;
    private final WardStay stay;

    FortnightAdmission(Scene scene, Papers papers, WorkSeen work, WardStay stay) {
        this.scene = scene;
        this.papers = papers;
        this.work = work;
        this.stay = stay;
    }

    void play() throws IOException, InterruptedException {
        direct();
        admitted();
        coordinator();
    }

    private void direct() throws IOException, InterruptedException {
        ZonedDateTime asked = scene.days().at(5, "11:20");
        scene.write(
                asked,
                Neighbours.NURSING,
                papers.transaction(DirectPapers.request(papers, asked)),
                "breathless at home: may the ward take the person directly?");
        scene.told("referral", "the request, as a document in plain Swedish", Unit.HOSPITAL);
        scene.told("task", "a task for the ward's function mailbox", Unit.HOSPITAL);
        work.expect(asked, Papers.HOSPITAL + " Svara om personen kan läggas in direkt");
        ZonedDateTime answered = scene.days().at(5, "11:50");
        scene.write(
                answered,
                Neighbours.DISCHARGE,
                papers.transaction(DirectPapers.accepted(
                        papers, request(), answered, scene.days().at(5, "13:00"))),
                "yes: a bed is ready from 13:00, no need to pass the emergency department");
        scene.told("referral", "the ward's answer", Unit.NURSING);
    }

    private String request() throws IOException, InterruptedException {
        String person = scene.door().person(Neighbours.NURSING, papers.patient().getIdentifierFirstRep());
        return scene.door().own(Neighbours.NURSING, ServiceRequest.class, "?patient=" + person).stream()
                .filter(one -> one.getCode().hasCoding(Canonical.DIRECT_ADMISSION, "request"))
                .map(one -> one.getIdElement().getIdPart())
                .findFirst()
                .orElse("nothing");
    }

    private void admitted() throws IOException, InterruptedException {
        ZonedDateTime at = stay.admittedAt();
        Encounter begun = stay.stay();
        begun.addExtension(Canonical.PLANNED_END, Papers.time(scene.days().at(11, "14:00")));
        stay.tell(at, "admitted", begun, "admitted to the ward, home again on day 11 as it looks now");
        work.expect(
                at,
                Papers.HOME_CARE + " Börja planera",
                Papers.CARE_CENTRE + " Utse en fast vårdkontakt",
                Papers.CARE_CENTRE + " Berätta för avdelningen");
        boolean direct =
                stay.kept().getHospitalization().getAdmitSource().hasCoding(Canonical.DIRECT_ADMISSION, "direct");
        scene.stage().demand(direct, "the stay is not marked as a direct admission");
        if (direct) {
            scene.diary().seen(at, "the hub has marked the stay as a direct admission, so that they can be counted");
        }
    }

    private void coordinator() throws IOException, InterruptedException {
        ZonedDateTime at = scene.days().at(5, "15:00");
        var team = new CareTeam().setStatus(CareTeamStatus.ACTIVE);
        team.addParticipant().getMember().setDisplay("Samordnare på vårdcentralen, 0500-00 00 00");
        stay.send(
                at,
                Neighbours.PRIMARY_CARE,
                "coordinator-appointed",
                stay.letter(at, "coordinator-appointed", Papers.CARE_CENTRE)
                        .about(papers, stay.sameStay())
                        .with(team),
                "the care centre names its coordinator of the discharge");
    }
}
