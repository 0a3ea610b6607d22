package se.brygga.simulators.demo;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import se.brygga.core.fhir.Canonical;

/** The joint plan, from the first words to the follow-up; every writer has read the version before. */
final class FortnightPlan {

    private final Scene scene;
    private final Papers papers;
    private final PlanPapers plan;
    private final WorkSeen work;
    private final KeptPlan kept;
    private int version;

    FortnightPlan(Scene scene, Papers papers, WorkSeen work) {
        this.scene = scene;
        this.papers = papers;
        this.plan = new PlanPapers(papers);
        this.work = work;
        this.kept = new KeptPlan(scene, papers);
    }

    /** Begins the plan: there is none without consent (SIP-01). */
    void begin() throws IOException, InterruptedException {
        ZonedDateTime begun = scene.days().at(6, "09:00");
        write(begun, Neighbours.PRIMARY_CARE, frame("DRAFT"), "begins a joint plan: the person has consented");
    }

    /** Calls, meets, contributes, confirms. */
    void play() throws IOException, InterruptedException {
        ZonedDateTime called = scene.days().at(6, "09:30");
        scene.write(
                called,
                Neighbours.PRIMARY_CARE,
                papers.transaction(
                        plan.call(scene.days().at(8, "10:00"), Papers.HOSPITAL, Papers.NURSING, Papers.HOME_CARE)),
                "calls the three others to the planning meeting on day 8");
        accepted(null);
        scene.told(
                "plan-call",
                "the call, with nothing of the plan's content",
                Unit.HOSPITAL,
                Unit.NURSING,
                Unit.HOME_CARE);
        work.expect(
                called,
                Papers.HOSPITAL + " Svara på kallelsen",
                Papers.NURSING + " Svara på kallelsen",
                Papers.HOME_CARE + " Svara på kallelsen");
        replies();
        meeting();
        confirmations();
    }

    private void replies() throws IOException, InterruptedException {
        write(scene.days().at(6, "10:15"), Neighbours.NURSING, plan.confirmed(version, Papers.NURSING), "will come");
        json(scene.days().at(6, "13:00"), Map.of("confirmation", "confirmed"), "will come");
        write(scene.days().at(7, "08:30"), Neighbours.DISCHARGE, plan.confirmed(version, Papers.HOSPITAL), "will come");
    }

    private void meeting() throws IOException, InterruptedException {
        CarePlan met = frame("PLANNING");
        plan.met(met, scene.days().now().toLocalDate());
        write(
                scene.days().at(8, "11:00"),
                Neighbours.PRIMARY_CARE,
                met,
                "the meeting: two goals in the person's own words");
        part(
                Neighbours.PRIMARY_CARE,
                Papers.CARE_CENTRE,
                "Läkare på hembesök|var fjärde vecka",
                "Läkemedelsgenomgång|" + scene.days().date(28));
        part(Neighbours.DISCHARGE, Papers.HOSPITAL, "Sjuksköterska ringer efter hemgång|inom tre dagar");
        part(Neighbours.NURSING, Papers.NURSING, "Vikt och andning|varje morgon", "Sårvård|två gånger i veckan");
        json(
                scene.days().at(8, "14:20"),
                Map.of(
                        "activities",
                        List.of(
                                activity("Stöd vid frukost", "varje morgon"),
                                activity("Trygghetslarm och tillsyn på natten", "varje natt"))),
                "contributes its part: 2 activities");
        CarePlan proposed = frame("PROPOSED");
        plan.met(proposed, scene.days().now().toLocalDate());
        ZonedDateTime at = scene.days().at(8, "15:00");
        write(at, Neighbours.PRIMARY_CARE, proposed, "proposes the plan: each unit is to confirm its part");
        work.expect(
                at,
                Papers.HOSPITAL + " Bekräfta er del",
                Papers.NURSING + " Bekräfta er del",
                Papers.HOME_CARE + " Bekräfta er del");
    }

    private void part(String system, String unit, String... activities) throws IOException, InterruptedException {
        String text =
                "contributes its part: " + activities.length + (activities.length == 1 ? " activity" : " activities");
        write(scene.days().at(8, "11:30"), system, plan.contribution(version, unit, activities), text);
    }

    private static Map<String, String> activity(String text, String frequency) {
        return Map.of("operation", "add", "text", text, "frequency", frequency);
    }

    private void confirmations() throws IOException, InterruptedException {
        write(
                scene.days().at(8, "15:40"),
                Neighbours.NURSING,
                plan.confirmed(version, Papers.NURSING),
                "confirms its part");
        write(
                scene.days().at(8, "16:05"),
                Neighbours.DISCHARGE,
                plan.confirmed(version, Papers.HOSPITAL),
                "confirms its part");
        ZonedDateTime last = scene.days().at(9, "08:15");
        json(last, Map.of("confirmation", "confirmed"), "confirms its part, as the last of them");
        active(last);
    }

    /** Says how it went with each goal, and when all look again. */
    void followUp() throws IOException, InterruptedException {
        ZonedDateTime now = scene.days().now();
        CarePlan followed = frame("ACTIVE");
        plan.met(followed, now.toLocalDate().plusMonths(3));
        PlanPapers.outcome(followed, "mat", "reached");
        PlanPapers.outcome(followed, "natt", "partly");
        write(
                now,
                Neighbours.PRIMARY_CARE,
                followed,
                "follows up with the person: one goal reached, one partly; next in three months");
        String state = kept.says(Canonical.PLAN_STATE, "none");
        scene.stage().demand(state.equals("ACTIVE"), "the joint plan should go on, but is " + state);
    }

    private CarePlan frame(String state) {
        return plan.frame(version, state, scene.days().date(6));
    }

    private void write(ZonedDateTime at, String system, CarePlan written, String text)
            throws IOException, InterruptedException {
        scene.write(at, system, papers.transaction(written), text);
        accepted(Unit.by(system));
    }

    private void json(ZonedDateTime at, Map<String, ?> content, String text) throws IOException, InterruptedException {
        Map<String, Object> json = new TreeMap<>(content);
        json.put("kind", "planContribution");
        json.put("sourceId", papers.own("bidrag-" + version).getValue());
        json.put("personId", papers.person().id());
        json.put("custodian", "SE2120009994-O1");
        json.put("unit", Papers.HOME_CARE);
        json.put("legalBasis", "SoL");
        json.put("status", "active");
        json.put("recordedAt", at.toOffsetDateTime().toString());
        json.put("planId", papers.planId().getValue());
        json.put("planVersion", "" + version);
        scene.sendJson(at, json, text);
        accepted(Unit.HOME_CARE);
    }

    /** Each accepted act makes the next version: the keeper's own copy says which, and every other unit is told. */
    private void accepted(Unit by) throws IOException, InterruptedException {
        version++;
        boolean there = scene.await(() -> kept.says(Canonical.PLAN_VERSION, "0").equals("" + version));
        scene.stage()
                .demand(
                        there,
                        "the joint plan should have version " + version + ", but has "
                                + kept.says(Canonical.PLAN_VERSION, "?"));
        if (by != null) {
            Unit[] others = Stream.of(Unit.values()).filter(unit -> unit != by).toArray(Unit[]::new);
            scene.told("joint-plan", "version " + version + " of the plan", others);
        }
    }

    private void active(ZonedDateTime at) throws IOException, InterruptedException {
        String state = kept.says(Canonical.PLAN_STATE, "none");
        if (state.equals("ACTIVE")) {
            scene.diary()
                    .seen(
                            at,
                            "every unit has confirmed: the plan is active, in version "
                                    + kept.says(Canonical.PLAN_VERSION, "?"));
        }
        scene.stage().demand(state.equals("ACTIVE"), "the joint plan should be active, but is " + state);
    }
}
