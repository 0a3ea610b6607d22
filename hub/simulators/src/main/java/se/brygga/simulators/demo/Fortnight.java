package se.brygga.simulators.demo;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * A fortnight of one frail person, told by the systems around that person: enrolled in a team, to the emergency department and back,
 * admitted directly, a joint plan, home again.
 *
 * <p>The systems tell what happened on their days, and the hub hears all of it within a minute: what was due since rings at once.
 */
final class Fortnight {

    private final Scene scene;
    private final Papers papers;
    private final Expectations notices;

    Fortnight(Scene scene, Papers papers, Expectations notices) {
        this.scene = scene;
        this.papers = papers;
        this.notices = notices;
    }

    void play() throws IOException, InterruptedException {
        Narrator narrator = scene.stage().narrator();
        WorkSeen work = new WorkSeen(scene, papers);
        narrator.chapter("A fortnight of person 1: a team around somebody frail");
        new FortnightTeam(scene, papers, work).play();
        narrator.chapter("Straight to the ward");
        FortnightHospital hospital = new FortnightHospital(scene, papers, work, notices);
        hospital.play();
        narrator.chapter("A joint plan (SIP) of four units");
        FortnightPlan plan = new FortnightPlan(scene, papers, work);
        plan.play();
        narrator.chapter("Ready for discharge, and safely home");
        hospital.goHome();
        new FortnightHome(scene, papers, work).play();
        narrator.chapter("The follow-up");
        plan.followUp();
        ledger(work);
        new FinalPlan(scene, papers).print();
    }

    private void ledger(WorkSeen work) throws IOException, InterruptedException {
        ZonedDateTime now = scene.days().now();
        Map<String, Long> states = work.states();
        scene.remark(now, "tasks of these two weeks, by how they stand: " + states);
        scene.stage().demand(states.getOrDefault("completed", 0L) > 0, "no task was done");
        for (String system : List.of(Neighbours.NURSING, Neighbours.PRIMARY_CARE)) {
            boolean all = scene.stage()
                    .awaitCounts(counts -> counts.receipts(system, "OK") > 0
                            && counts.receipts(system, "AWAITED") == 0
                            && counts.deliveries(system, "PARKED") == 0);
            scene.remark(
                    now,
                    system + " has taken and acknowledged "
                            + scene.stage().counts().receipts(system, "OK") + " messages");
            scene.stage()
                    .demand(
                            all,
                            system + " has not acknowledged every message: "
                                    + scene.stage().counts().deliveries());
        }
    }
}
