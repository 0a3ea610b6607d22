package se.brygga.simulators.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CarePlan;
import se.brygga.core.fhir.Canonical;
import se.brygga.simulators.identity.Persona;

/** The joint plan as a nurse reads it in the end: through the one door, after a consent, in plain Swedish. */
final class FinalPlan {

    private static final int CREATED = 201;
    private static final List<String> EXPECTED = List.of(
            "gäller, version 15",
            "Laga sin egen frukost (uppnått)",
            "Känna sig trygg hemma på natten (delvis uppnått)",
            "Vikt och andning, varje morgon: Åkerby hemsjukvård",
            "Stöd vid frukost, varje morgon: Åkerby hemtjänst",
            "Läkare på hembesök, var fjärde vecka: Mellanlands vårdcentral",
            "Sjuksköterska ringer efter hemgång, inom tre dagar: Mellanlands sjukhus",
            "Dottern handlar på lördagar",
            "Mellanlands vårdcentral (bekräftat)",
            "Mellanlands sjukhus (bekräftat)",
            "Åkerby hemsjukvård (bekräftat)",
            "Åkerby hemtjänst (bekräftat)");

    private final Scene scene;
    private final Papers papers;

    FinalPlan(Scene scene, Papers papers) {
        this.scene = scene;
        this.papers = papers;
    }

    void print() throws IOException, InterruptedException {
        Narrator narrator = scene.stage().narrator();
        scene.diary().chapter("The plan in the end, as the " + Persona.NURSE.title() + " reads it");
        String person = scene.door().person(Neighbours.NURSING, papers.patient().getIdentifierFirstRep());
        int consent = scene.door().consent(Persona.NURSE, person);
        scene.stage().demand(consent == CREATED, "the nurse got " + consent + " for the person's consent");
        narrator.plain("    The nurse has entered that the person consents (" + consent
                + "), and reads the plan on paper, in plain Swedish:");
        narrator.plain("");
        String printed = printed(person);
        printed.lines().forEach(line -> narrator.plain("    │ " + line));
        EXPECTED.forEach(words ->
                scene.stage().demand(printed.contains(words), "the plan that the nurse reads lacks: " + words));
        scene.stage()
                .demand(!printed.contains("Saknas"), "the plan that the nurse reads lacks something the law asks for");
    }

    private String printed(String person) throws IOException, InterruptedException {
        Optional<String> plan = scene.door().read(Persona.NURSE, "/CarePlan?patient=" + person, CarePlan.class).stream()
                .filter(one -> one.getIdentifier().stream()
                        .anyMatch(id -> id.getSystem().equals(Canonical.JOINT_PLAN)))
                .map(one -> one.getIdElement().getIdPart())
                .findFirst();
        scene.stage().demand(plan.isPresent(), "the nurse finds no joint plan");
        return scene
                .door()
                .read(Persona.NURSE, "/CarePlan/" + plan.orElse("none") + "/$joint-plan?print=text", Binary.class)
                .stream()
                .map(binary -> new String(binary.getData(), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }
}
