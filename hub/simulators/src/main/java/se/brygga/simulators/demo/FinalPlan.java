package se.brygga.simulators.demo;

import java.io.IOException;
import java.util.List;
import se.brygga.simulators.identity.Persona;

/** The joint plan as a nurse reads it in the end: through the one door, in plain words. */
final class FinalPlan {

    private static final int OK = 200;
    private static final List<String> EXPECTED = List.of(
            "Mellanlands vårdcentral", "Mellanlands sjukhus", "Åkerby hemsjukvård", "Åkerby hemtjänst");

    private final Scene scene;
    private final Papers papers;

    FinalPlan(Scene scene, Papers papers) {
        this.scene = scene;
        this.papers = papers;
    }

    void print() throws IOException, InterruptedException {
        Narrator narrator = scene.stage().narrator();
        narrator.chapter("The plan in the end, as " + Persona.NURSE.title() + " reads it");
        HubDoor.Answer answer = scene.door()
                .read(Persona.NURSE, "/CarePlan/" + papers.planId().getValue() + "/$joint-plan", "text/plain");
        scene.stage().demand(answer.status() == OK, "the nurse got " + answer.status() + " for the joint plan");
        answer.body().lines().forEach(line -> narrator.plain("  " + line));
        EXPECTED.forEach(unit -> scene.stage()
                .demand(answer.body().contains(unit), "the plan that the nurse reads lacks " + unit));
    }
}
