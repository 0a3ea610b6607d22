package se.brygga.simulators.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.simulators.hospital.Adt;
import se.brygga.simulators.hospital.Visit;
import se.brygga.simulators.municipality.Decision;

/** Days 1 to 4: a decision of home care, a team with a coordinator on each side, a visit to the emergency department. */
final class FortnightTeam {

    private static final String[] REGION = {
        Papers.CARE_CENTRE + ":region-coordinator",
        Papers.CARE_CENTRE + ":mobile-team",
        Papers.CARE_CENTRE + ":physician",
        Papers.NURSING + ":municipal-coordinator",
        Papers.NURSING + ":home-nursing",
        Papers.NURSING + ":rehabilitation",
        Papers.HOME_CARE + ":home-care",
        Papers.HOME_CARE + ":need-assessor"
    };

    private final Scene scene;
    private final Papers papers;
    private final WorkSeen work;

    FortnightTeam(Scene scene, Papers papers, WorkSeen work) {
        this.scene = scene;
        this.papers = papers;
        this.work = work;
    }

    void play() throws IOException, InterruptedException {
        decision();
        enrolment();
        firstVisit();
        emergency();
    }

    private void decision() throws IOException, InterruptedException {
        LocalDate from = scene.days().date(1);
        Map<String, Object> json = new LinkedHashMap<>(new Decision(
                        papers.own("hemtjanst").getValue(),
                        papers.person().id(),
                        "SE2120009994-O1",
                        Papers.HOME_CARE,
                        from)
                .json());
        scene.sendJson(
                scene.days().at(1, "09:00"), json, "home care, morning and evening, is granted by social services");
        boolean stored = scene.await(() -> !scene.door()
                .own("akerby-homecare", ServiceRequest.class, "?patient=" + person("akerby-homecare"))
                .isEmpty());
        scene.stage().demand(stored, "the decision for person 1 was not stored");
    }

    private String person(String connector) throws IOException, InterruptedException {
        return scene.door().person(connector, papers.patient().getIdentifierFirstRep());
    }

    private void enrolment() throws IOException, InterruptedException {
        CareTeam own = TeamPapers.team(
                papers.own("team"),
                "Åkerby hemsjukvård",
                Papers.NURSING + ":municipal-coordinator",
                Papers.NURSING + ":home-nursing");
        scene.write(
                scene.days().at(1, "10:10"),
                Neighbours.NURSING,
                papers.transaction(own),
                "the municipality's coordinator of the person's team");
        CareTeam team = TeamPapers.team(papers.own("narsjukvardsteam"), "Närsjukvårdsteamet", REGION);
        ZonedDateTime at = scene.days().at(1, "10:30");
        scene.write(
                at,
                Neighbours.PRIMARY_CARE,
                papers.transaction(
                        team,
                        TeamPapers.contact(papers.own("vardkontakt"), Papers.CARE_CENTRE),
                        enrolled("narsjukvardsteam", team),
                        enrolled("nisse-direktinlaggning", team)),
                "enrolled in the local health-care team, and for direct admission");
        scene.told("team", "the team and its enrolments", Unit.NURSING, Unit.HOME_CARE);
        work.expect(
                at,
                Papers.CARE_CENTRE + " Gör ett första hembesök",
                Papers.CARE_CENTRE + " Kalla till en gemensam plan");
    }

    private Resource enrolled(String model, CareTeam team) {
        return TeamPapers.enrolment(
                papers.own("inskrivning-" + model), model, scene.days().date(1), team);
    }

    private void firstVisit() throws IOException, InterruptedException {
        ZonedDateTime at = scene.days().at(2, "14:00");
        Encounter visit = FortnightHome.visit(papers.own("besok-1"), at);
        scene.write(at, Neighbours.NURSING, papers.transaction(visit), "first home visit, doctor and nurse together");
        work.done(scene.days().at(2, "15:10"), Papers.CARE_CENTRE + " Gör ett första hembesök");
    }

    private void emergency() throws IOException, InterruptedException {
        ZonedDateTime came = scene.days().at(3, "21:40");
        ZonedDateTime left = scene.days().at(4, "02:15");
        Visit visit = new Visit(papers.own("akut").getValue(), came.toLocalDateTime(), null, "AKUT");
        scene.sendV2(came, v2("A04", visit, came), "ADT A04", "to the emergency department, dizzy after a fall");
        work.expect(came, Papers.CARE_CENTRE + " Ring personen eller akutmottagningen");
        scene.sendV2(left, v2("A03", visit, left), "ADT A03", "home again in the night");
        work.expect(left, Papers.CARE_CENTRE + " Gör ett hembesök: läkemedel");
        work.done(scene.days().at(4, "10:05"), Papers.CARE_CENTRE + " Ring personen eller akutmottagningen");
    }

    private byte[] v2(String trigger, Visit visit, ZonedDateTime at) {
        return Adt.of(trigger, papers.person(), visit, at.toLocalDateTime())
                .bytes(papers.own(trigger).getValue());
    }
}
