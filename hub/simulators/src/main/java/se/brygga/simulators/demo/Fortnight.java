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

    private static final String[] BEFORE = {
        "Person 1 lives alone, is frail and has several illnesses. Four units give care, each with a system of its own:",
        "Mellanlands vårdcentral and Mellanlands sjukhus of the region, Åkerby hemsjukvård and Åkerby hemtjänst of the municipality.",
        "",
        "  ──▶    what a unit's system sends to the hub, the hub's answer, and what it means",
        "  told   which other systems have got it from the hub, each in the format that it reads",
        "  asked  whose task it became, and by when; the words are those that the unit sees",
        "",
        "The fortnight ends today, and the hub hears all of it within a minute: reminders and escalations of what was due",
        "meanwhile come at once. They are counted in the end and not told one by one."
    };

    private final Scene scene;
    private final Papers papers;
    private final Expectations notices;

    Fortnight(Scene scene, Papers papers, Expectations notices) {
        this.scene = scene;
        this.papers = papers;
        this.notices = notices;
    }

    void play() throws IOException, InterruptedException {
        WorkSeen work = new WorkSeen(scene, papers);
        WardStay stay = new WardStay(scene, papers, notices);
        FortnightPlan plan = new FortnightPlan(scene, papers, work);
        FortnightDischarge discharge = new FortnightDischarge(scene, papers, work, stay);
        scene.stage().narrator().part("a fortnight of one frail person", BEFORE);
        FortnightKnown known = new FortnightKnown(scene, papers);
        scene.diary().chapter("A team around the person");
        known.illnesses();
        new FortnightTeam(scene, papers, work).play();
        scene.diary().chapter("Straight to the ward");
        new FortnightAdmission(scene, papers, work, stay).play();
        scene.diary().chapter("A joint plan (samordnad individuell plan, SIP) of four units");
        plan.begin();
        discharge.call();
        plan.play();
        scene.diary().chapter("Ready for discharge, and safely home");
        discharge.play();
        new FortnightHome(scene, papers, work).play();
        known.signs();
        scene.diary().chapter("The follow-up");
        plan.followUp();
        ledger(work);
        new FinalPlan(scene, papers).print();
    }

    private void ledger(WorkSeen work) throws IOException, InterruptedException {
        ZonedDateTime now = scene.days().now();
        Map<String, Long> states = work.states();
        long done = states.getOrDefault("completed", 0L);
        long all = states.values().stream().mapToLong(Long::longValue).sum();
        scene.diary()
                .seen(
                        now,
                        "of " + all + " tasks of these two weeks " + done + " are done, and the rest stays visible: "
                                + states);
        scene.stage().demand(done > 0, "no task was done");
        for (Unit unit : List.of(Unit.NURSING, Unit.CARE_CENTRE)) {
            boolean acknowledged = scene.stage()
                    .awaitCounts(counts -> counts.receipts(unit.system(), "OK") > 0
                            && counts.receipts(unit.system(), "AWAITED") == 0
                            && counts.deliveries(unit.system(), "PARKED") == 0);
            long receipts = scene.stage().counts().receipts(unit.system(), "OK");
            scene.diary().seen(now, unit.title() + " has taken and acknowledged " + receipts + " messages");
            scene.stage()
                    .demand(
                            acknowledged,
                            unit.title() + " has not acknowledged every message: "
                                    + scene.stage().counts().deliveries());
        }
    }
}
