package se.brygga.simulators.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.InstantType;
import se.brygga.core.fhir.Canonical;

/** Days 6 to 11: the call within the law's three days, ready before noon, informed about, home; and who pays. */
final class FortnightDischarge {

    private final Scene scene;
    private final Papers papers;
    private final WorkSeen work;
    private final WardStay stay;

    FortnightDischarge(Scene scene, Papers papers, WorkSeen work, WardStay stay) {
        this.scene = scene;
        this.papers = papers;
        this.work = work;
        this.stay = stay;
    }

    /** Calls to the planning of the discharge (LUS 4:3); what is planned goes into the joint plan. */
    void call() throws IOException, InterruptedException {
        ZonedDateTime called = scene.days().at(6, "09:20");
        var meeting = new Appointment();
        meeting.addIdentifier(papers.own("utskrivningsplanering"));
        meeting.setStatus(Appointment.AppointmentStatus.PROPOSED).setComment("Video");
        meeting.setStart(Date.from(scene.days().at(8, "10:00").toInstant()));
        meeting.setEnd(Date.from(scene.days().at(8, "11:00").toInstant()));
        meeting.addParticipant()
                .setActor(Papers.unit(Papers.HOME_CARE).setType("HealthcareService"))
                .setStatus(Appointment.ParticipationStatus.NEEDSACTION);
        stay.send(
                called,
                Neighbours.PRIMARY_CARE,
                "sip-called",
                stay.letter(called, "sip-called", Papers.CARE_CENTRE)
                        .about(papers, stay.sameStay())
                        .with(meeting),
                "calls to the planning of the discharge, as the law asks for: a meeting on day 8");
    }

    /** Tells that the person is ready, and everything until the person has left. */
    void play() throws IOException, InterruptedException {
        ZonedDateTime ready = scene.days().at(9, "11:40");
        Encounter begun = stay.stay();
        begun.addExtension(Canonical.READY, Papers.time(ready));
        stay.send(
                ready,
                Neighbours.DISCHARGE,
                "ready",
                stay.letter(ready, "ready", Papers.HOSPITAL)
                        .about(papers, begun)
                        .byConsent(),
                "ready for discharge, told before noon: three days later it begins to cost the municipality");
        work.expect(ready, Papers.HOSPITAL + " Överför den information");
        FortnightHome.enrol(scene, papers, work);
        information();
        ZonedDateTime left = scene.days().at(11, "13:05");
        Encounter ended = stay.stay().setStatus(EncounterStatus.FINISHED);
        ended.getPeriod().setEndElement(Papers.time(left));
        ended.getHospitalization().getDischargeDisposition().setText("own-home");
        stay.tell(left, "discharged", ended, "goes home");
        work.expect(
                left,
                Papers.HOME_CARE + " Ta över",
                Papers.HOME_CARE + " Möt personen",
                Papers.NURSING + " Gör ett hembesök");
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
        stay.send(
                at,
                Neighbours.DISCHARGE,
                "information-transferred",
                stay.letter(at, "information-transferred", Papers.HOSPITAL)
                        .about(papers, stay.stay())
                        .with(document)
                        .byConsent(),
                "what care at home needs to know, on the day of discharge");
    }

    /** What the hub says on who pays, as the hospital's own system reads it. */
    private void statement(ZonedDateTime at) throws IOException, InterruptedException {
        scene.await(() -> !statements().isEmpty());
        List<String> all = statements();
        scene.stage()
                .demand(
                        all.size() == 1 && all.get(0).contains("Result: The municipality is not liable"),
                        "the statement of payment liability should say that the municipality is not liable: " + all);
        for (String text : all) {
            scene.diary().seen(at, "the hub has written who pays for these days, with each reason:");
            text.lines().forEach(line -> scene.stage().narrator().plain("                  " + line));
        }
    }

    private List<String> statements() throws IOException, InterruptedException {
        String search = "?patient="
                + scene.door().person(Neighbours.NURSING, papers.patient().getIdentifierFirstRep());
        return scene.door().own(Neighbours.DISCHARGE, DocumentReference.class, search).stream()
                .filter(document -> document.getContent().size() == 2)
                .map(document ->
                        new String(document.getContent().get(1).getAttachment().getData(), StandardCharsets.UTF_8))
                .toList();
    }
}
