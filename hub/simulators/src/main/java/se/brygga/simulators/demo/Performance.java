package se.brygga.simulators.demo;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.brygga.simulators.hospital.Hospital;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.hub.HubClient;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.identity.Credentials;
import se.brygga.simulators.municipality.DecisionSender;
import se.brygga.simulators.municipality.NursingRecord;

/** One telling of the whole story to a running hub, with the verdict on it. */
public final class Performance {

    private static final String[] BEFORE = {
        "Each line is a message through a real door: when, who sends, what, to whom, the answer, and what it means."
    };
    private static final String CARE = Neighbours.HOME_CARE;
    private static final String NURSING = "akerby-homenursing";
    private static final int TAKEN = 202;

    private final Narrator narrator;
    private final Credentials credentials;

    private final Set<Part> parts;

    /** What can be told. */
    public enum Part {
        /** Messages from one side to the other, and what can go wrong on the way. */
        MESSAGES,
        /** Two weeks of one frail person, whom both sides help. */
        FORTNIGHT
    }

    /** Takes who tells it, what gives the systems their tokens, and which parts are told. */
    public Performance(Narrator narrator, Credentials credentials, Set<Part> parts) {
        this.narrator = narrator;
        this.credentials = credentials;
        this.parts = parts;
    }

    /** Plays the parts, prints the table, and returns what did not come true; empty if all did. */
    public List<String> play(HubOptions hub, Neighbours neighbours) throws IOException, InterruptedException {
        HubClient client = new HubClient(hub);
        neighbours.answerTo(hub, credentials::token);
        try (Stage stage = new Stage(Hospital.plain(hub.mllp()), client, narrator)) {
            Story story = new Story(stage, neighbours);
            if (parts.contains(Part.MESSAGES)) {
                narrator.part("messages from one side to the other", BEFORE);
                prepare(stage, hub, neighbours);
                story.play();
            }
            if (parts.contains(Part.FORTNIGHT)) {
                fortnight(stage, hub, neighbours, story);
            }
            List<String> problems = verdict(stage, story);
            new Summary(client, narrator).print(stage.counts());
            narrator.plain("");
            narrator.plain(stage.checks() + " things were checked on the way.");
            return problems;
        }
    }

    /** What the neighbours tell before the first stay; the story relies on it. */
    private void prepare(Stage stage, HubOptions hub, Neighbours neighbours) throws IOException, InterruptedException {
        var akerby = new DecisionSender(hub.http().resolve("/intake/" + CARE), () -> credentials.token(CARE));
        new Decisions(stage).play(neighbours.socialCare(), akerby);
        var nursing = new NursingRecord(hub.http().resolve("/fhir"), () -> credentials.token(NURSING));
        int status = nursing.post(
                TestPersons.LETTERS.id(),
                OffsetDateTime.now().minusDays(3).withNano(0).toString());
        narrator.step(new Step(NURSING, "FHIR", "hub", Integer.toString(status), "person 5: a visit, a weight"));
        stage.demand(status == TAKEN, NURSING + " got " + status + " for its transaction");
    }

    private void fortnight(Stage stage, HubOptions hub, Neighbours neighbours, Story story)
            throws IOException, InterruptedException {

        var homeCare = new DecisionSender(hub.http().resolve("/intake/" + CARE), () -> credentials.token(CARE));
        var door = new HubDoor(hub.http().resolve("/fhir"), credentials);
        var days = new StoryDays(ZonedDateTime.now());
        var scene = new Scene(stage, days, neighbours, new Scene.Doors(door, homeCare, TestPersons.AKERBY));
        new Fortnight(scene, new Papers(TestPersons.AKERBY, stage.telling()), story.akerby()).play();
    }

    private static List<String> verdict(Stage stage, Story story) {
        for (Expectations promised : story.promises()) {
            String destination = promised.destination();
            boolean receipted = stage.awaitCounts(counts -> counts.receipts(destination, "OK") >= promised.count());
            long receipts = stage.counts().receipts(destination, "OK");
            stage.demand(
                    receipted, destination + ": " + receipts + " of " + promised.count() + " deliveries are receipted");
        }
        var problems = new ArrayList<>(stage.problems());
        story.promises().forEach(promised -> problems.addAll(promised.broken()));
        return problems;
    }
}
