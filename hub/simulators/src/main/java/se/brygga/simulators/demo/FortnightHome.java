package se.brygga.simulators.demo;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Identifier;

/** Days 10 to 13: safe home-coming (trygg hemgång). */
final class FortnightHome {

    private final Scene scene;
    private final Papers papers;
    private final WorkSeen work;

    FortnightHome(Scene scene, Papers papers, WorkSeen work) {
        this.scene = scene;
        this.papers = papers;
        this.work = work;
    }

    /** Enrols the person, while still on the ward, for the two weeks after. */
    static void enrol(Scene scene, Papers papers, WorkSeen work) throws IOException, InterruptedException {
        ZonedDateTime at = scene.days().at(10, "09:10");
        CareTeam team = TeamPapers.team(
                papers.own("trygg-hemgang"),
                "Trygg hemgång",
                Papers.NURSING + ":municipal-coordinator",
                Papers.NURSING + ":home-nursing",
                Papers.NURSING + ":rehabilitation",
                Papers.HOME_CARE + ":home-care",
                Papers.HOME_CARE + ":need-assessor");
        scene.write(
                at,
                Neighbours.NURSING,
                papers.transaction(
                        team,
                        TeamPapers.enrolment(
                                papers.own("inskrivning-trygg-hemgang"),
                                "trygg-hemgang",
                                scene.days().date(9),
                                team)),
                "enrolled in safe home-coming");
        scene.told("team", "the team and its enrolment", Unit.HOME_CARE);
        work.expect(at, Papers.HOME_CARE + " Besluta om insatsen", Papers.HOME_CARE + " Gå igenom checklistan");
    }

    void play() throws IOException, InterruptedException {
        ZonedDateTime met = scene.days().at(11, "14:30");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", "performedVisit");
        json.put("sourceId", papers.own("hemkomst").getValue());
        json.put("personId", papers.person().id());
        json.put("custodian", "SE2120009994-O1");
        json.put("unit", Papers.HOME_CARE);
        json.put("legalBasis", "SoL");
        json.put("status", "completed");
        json.put("recordedAt", met.plusHours(1).toOffsetDateTime().toString());
        json.put("start", met.toOffsetDateTime().toString());
        json.put("end", met.plusMinutes(50).toOffsetDateTime().toString());
        json.put("outcome", "done");
        scene.sendJson(met, json, "home care meets the person at home");
        boolean over = scene.await(() -> work.isDone(Papers.HOME_CARE + " Ta över"));
        scene.stage().demand(over, "the visit did not end the task to take over");
        if (over) {
            scene.diary()
                    .seen(met, "the task to take over is done: the hub knows it by the visit, nobody has to answer");
        }
        ZonedDateTime seen = scene.days().at(12, "10:00");
        scene.write(
                seen,
                Neighbours.NURSING,
                papers.transaction(visit(papers.own("besok-2"), seen)),
                "the nurse's first visit after the hospital");
        work.done(scene.days().at(12, "11:15"), Papers.NURSING + " Gör ett hembesök");
    }

    /** Returns a visit at home of three quarters of an hour. */
    static Encounter visit(Identifier id, ZonedDateTime at) {
        var visit = new Encounter().setStatus(EncounterStatus.FINISHED);
        visit.addIdentifier(id);
        visit.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "HH", null));
        visit.getPeriod().setStartElement(Papers.time(at)).setEndElement(Papers.time(at.plusMinutes(45)));
        visit.setServiceProvider(Papers.unit(Papers.NURSING));
        return visit;
    }
}
