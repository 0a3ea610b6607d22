package se.brygga.simulators.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.hospital.TestPersons;
import se.brygga.simulators.municipality.Decision;
import se.brygga.simulators.municipality.DecisionSender;
import se.brygga.simulators.municipality.SocialCareServer;

/** The chapter before the hospital's: both municipalities tell whom they give support. */
final class Decisions {

    private static final int ACCEPTED = 202;

    private final Stage stage;

    Decisions(Stage stage) {
        this.stage = stage;
    }

    /** Lets both municipalities send, and waits until the hub has stored it. */
    void play(SocialCareServer socialCare, DecisionSender akerbysSystem) throws IOException, InterruptedException {
        stage.narrator().chapter("The municipalities tell whom they give support");
        Decision akerbys = decision(TestPersons.FOLLOWED, "SE2120009994");
        int status = akerbysSystem.send(akerbys.json());
        tell("akerby-homecare", "decision (JSON)", String.valueOf(status), TestPersons.FOLLOWED.alias());
        stage.demand(status == ACCEPTED, "akerby-homecare got " + status + " for its decision");

        var sjostads =
                List.of(decision(TestPersons.DECIDED, "SE2120009986"), decision(TestPersons.SJOSTAD, "SE2120009986"));
        socialCare.leave("decision-" + stage.telling() + ".csv", Decision.csv(sjostads));
        boolean stored = stage.awaitCounts(counts -> counts.messages("akerby-homecare", "STORED") == 1
                && counts.messages("sjostad-socialcare", "STORED") == sjostads.size());
        String result = stored ? "stored" : "MISSING";
        tell("sjostad-socialcare", "decisions (CSV over SFTP)", result, "person 6 and person 2");
        stage.demand(stored, "the municipalities' decisions were not stored");
    }

    private void tell(String from, String what, String result, String text) {
        stage.narrator().step(new Step(from, what, Stage.HUB, result, text));
    }

    private Decision decision(Person person, String legalBody) {
        String id = "D" + stage.telling() + "-" + person.alias().replaceAll("\\D", "");
        return new Decision(
                id,
                person.id(),
                legalBody + "-O1",
                legalBody + "-HTJ01",
                LocalDate.now().minusDays(30));
    }
}
