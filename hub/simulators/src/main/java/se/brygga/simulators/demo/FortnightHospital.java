package se.brygga.simulators.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Date;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.fhirmessage.stay.Episode;

/** Days 5 to 11 at the hospital: admitted directly, planned for from the first day, ready before noon, home. */
final class FortnightHospital {

    private final Scene scene;
    private final Papers papers;
    private final WorkSeen work;
    private final Expectations notices;
    private String stayId = "";

    FortnightHospital(Scene scene, Papers papers, WorkSeen work, Expectations notices) {
        this.scene = scene;
        this.papers = papers;
        this.work = work;
        this.notices = notices;
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
        work.expect(asked, Papers.HOSPITAL + " Svara om personen kan läggas in direkt");
        String request = scene.door().own(Neighbours.NURSING, ServiceRequest.class, "?patient=" + person()).stream()
                .filter(one -> one.getCode().hasCoding(Canonical.DIRECT_ADMISSION, "request"))
                .map(one -> one.getIdElement().getIdPart())
                .findFirst()
                .orElse("nothing");
        ZonedDateTime answered = scene.days().at(5, "11:50");
        scene.write(
                answered,
                Neighbours.DISCHARGE,
                papers.transaction(DirectPapers.accepted(
                        papers, request, answered, scene.days().at(5, "13:00"))),
                "yes, there is a bed from 13:00: past the emergency department");
    }

    private String person() throws IOException, InterruptedException {
        return scene.door().person(Neighbours.NURSING, papers.patient().getIdentifierFirstRep());
    }

    private void admitted() throws IOException, InterruptedException {
        ZonedDateTime at = admittedAt();
        Encounter stay = stay();
        stay.addExtension(Canonical.PLANNED_END, Papers.time(scene.days().at(11, "14:00")));
        tell(at, "admitted", stay, "admitted to the ward");
        expect(at, "admitted");
        work.expect(
                at,
                Papers.HOME_CARE + " Börja planera",
                Papers.CARE_CENTRE + " Utse en fast vårdkontakt",
                Papers.CARE_CENTRE + " Berätta för avdelningen");
        Encounter kept = scene.door().own(Neighbours.DISCHARGE, Encounter.class, "?patient=" + person()).stream()
                .filter(one -> one.getEpisodeOfCareFirstRep().getIdentifier().getValue() != null)
                .findFirst()
                .orElseGet(Encounter::new);
        stayId = "" + kept.getIdElement().getIdPart();
        boolean direct = kept.getHospitalization().getAdmitSource().hasCoding(Canonical.DIRECT_ADMISSION, "direct");
        scene.remark(at, direct ? "the stay is marked as a direct admission: it counts for the model" : "NOT MARKED");
        scene.stage().demand(direct, "the stay is not marked as a direct admission");
    }

    /** The ward's own word, and before it the region's open care: who coordinates, when all meet. */
    private void coordinator() throws IOException, InterruptedException {
        ZonedDateTime at = scene.days().at(5, "15:00");
        var team = new CareTeam().setStatus(CareTeamStatus.ACTIVE);
        team.addParticipant().getMember().setDisplay("Samordnare på vårdcentralen, 0500-00 00 00");
        scene.send(
                at,
                Neighbours.PRIMARY_CARE,
                letter(at, "coordinator-appointed", Papers.CARE_CENTRE)
                        .about(papers, sameStay())
                        .with(team),
                "the care centre names its coordinator");
        expect(at, "coordinator-appointed");
        ZonedDateTime called = scene.days().at(6, "09:20");
        var meeting = new Appointment();
        meeting.addIdentifier(papers.own("utskrivningsplanering"));
        meeting.setStatus(Appointment.AppointmentStatus.PROPOSED).setComment("Video");
        meeting.setStart(Date.from(scene.days().at(8, "10:00").toInstant()));
        meeting.setEnd(Date.from(scene.days().at(8, "11:00").toInstant()));
        meeting.addParticipant()
                .setActor(Papers.unit(Papers.HOME_CARE).setType("HealthcareService"))
                .setStatus(Appointment.ParticipationStatus.NEEDSACTION);
        scene.send(
                called,
                Neighbours.PRIMARY_CARE,
                letter(called, "sip-called", Papers.CARE_CENTRE)
                        .about(papers, sameStay())
                        .with(meeting),
                "calls to joint planning of the discharge, on day 8");
        expect(called, "sip-called");
    }

    /** Tells that the person is ready, and everything until the person has left. */
    void goHome() throws IOException, InterruptedException {
        ZonedDateTime ready = scene.days().at(9, "11:40");
        Encounter stay = stay();
        stay.addExtension(Canonical.READY, Papers.time(ready));
        scene.send(
                ready,
                Neighbours.DISCHARGE,
                letter(ready, "ready", Papers.HOSPITAL).about(papers, stay).byConsent(),
                "ready for discharge, before noon: the third day from now is the first that could cost");
        expect(ready, "ready");
        work.expect(ready, Papers.HOSPITAL + " Överför den information");
        FortnightHome.enrol(scene, papers, work);
        information();
        ZonedDateTime left = scene.days().at(11, "13:05");
        Encounter ended = stay().setStatus(EncounterStatus.FINISHED);
        ended.getPeriod().setEndElement(Papers.time(left));
        ended.getHospitalization().getDischargeDisposition().setText("own-home");
        tell(left, "discharged", ended, "goes home");
        expect(left, "discharged");
        work.expect(left, Papers.HOME_CARE + " Ta över", Papers.HOME_CARE + " Möt personen");
        statement(left);
    }

    private void information() throws IOException, InterruptedException {
        ZonedDateTime at = scene.days().at(11, "11:30");
        var document = new DocumentReference().setStatus(DocumentReferenceStatus.CURRENT);
        document.setMasterIdentifier(papers.own("utskrivningsinformation"));
        document.getType().setText("Utskrivningsinformation");
        document.setDateElement(new InstantType(Date.from(at.toInstant())));
        document.addContent()
                .getAttachment()
                .setContentType("text/plain; charset=utf-8")
                .setTitle("Utskrivningsinformation")
                .setData("Vårdats för hjärtsvikt. Vikt varje morgon; ring teamet vid två kilos uppgång."
                        .getBytes(StandardCharsets.UTF_8));
        scene.send(
                at,
                Neighbours.DISCHARGE,
                letter(at, "information-transferred", Papers.HOSPITAL)
                        .about(papers, stay())
                        .with(document)
                        .byConsent(),
                "what care at home needs to know");
        expect(at, "information-transferred");
    }

    /** What the hub says on who pays, as the hospital's own system reads it. */
    private void statement(ZonedDateTime at) throws IOException, InterruptedException {
        String search = "?patient=" + person();
        scene.await(() -> statements(search) > 0);
        scene.stage().demand(statements(search) > 0, "there is no statement of payment liability");
        for (DocumentReference one : scene.door().own(Neighbours.DISCHARGE, DocumentReference.class, search)) {
            if (isStatement(one)) {
                String text = new String(one.getContent().get(1).getAttachment().getData(), StandardCharsets.UTF_8);
                scene.remark(at, "who pays, and why:");
                text.lines().forEach(line -> scene.stage().narrator().plain("                  " + line));
            }
        }
    }

    private long statements(String search) throws IOException, InterruptedException {
        return scene.door().own(Neighbours.DISCHARGE, DocumentReference.class, search).stream()
                .filter(FortnightHospital::isStatement)
                .count();
    }

    private static boolean isStatement(DocumentReference document) {
        return document.getContent().size() == 2;
    }

    private ZonedDateTime admittedAt() {
        return scene.days().at(5, "13:35");
    }

    private Encounter stay() {
        return StayLetter.stay(papers.own("vardtillfalle"), admittedAt());
    }

    /** Returns the stay as others call it: by what the hub's notices call it. */
    private Encounter sameStay() {
        return StayLetter.stay(new Identifier().setSystem(Episode.CASE).setValue(stayId), admittedAt());
    }

    private void tell(ZonedDateTime at, String event, Encounter stay, String text)
            throws IOException, InterruptedException {
        scene.send(at, Neighbours.DISCHARGE, letter(at, event, Papers.HOSPITAL).about(papers, stay), text);
    }

    private StayLetter letter(ZonedDateTime at, String event, String sender) {
        return new StayLetter(papers.own(event).getValue(), event, at, sender);
    }

    private void expect(ZonedDateTime at, String event) {
        scene.expect(at, notices, papers.person(), event);
    }
}
