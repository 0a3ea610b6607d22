package se.brygga.simulators.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import se.brygga.simulators.hospital.Acknowledgement;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.hub.Patience;
import se.brygga.simulators.municipality.DecisionSender;
import se.brygga.simulators.municipality.FhirNeighbour;
import se.brygga.simulators.municipality.Letter;

/** Where the fortnight is played: each system speaks through its own door, and each line says on which day. */
final class Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int TAKEN = 202;
    private static final int PAUSE_MILLIS = 200;

    private final Stage stage;
    private final StoryDays days;
    private final Map<String, FhirNeighbour> systems;
    private final DecisionSender homeCare;
    private final HubDoor door;

    Scene(Stage stage, StoryDays days, Map<String, FhirNeighbour> systems, Doors doors) {
        this.stage = stage;
        this.days = days;
        this.systems = systems;
        this.homeCare = doors.homeCare();
        this.door = doors.fhir();
    }

    /**
     * The hub's doors.
     *
     * @param fhir of systems that speak FHIR, and of readers
     * @param homeCare of home care's JSON
     */
    record Doors(HubDoor fhir, DecisionSender homeCare) {}

    StoryDays days() {
        return days;
    }

    Stage stage() {
        return stage;
    }

    HubDoor door() {
        return door;
    }

    /** Lets a system write a transaction; the hub must take it. */
    void write(ZonedDateTime at, String system, Bundle transaction, String text)
            throws IOException, InterruptedException {
        HubDoor.Answer answer = door.post(system, transaction);
        tell(at, new Step(system, "FHIR transaction", Stage.HUB, "" + answer.status(), text));
        stage.demand(
                answer.status() == TAKEN, system + " got " + answer.status() + " for: " + text + " " + answer.body());
    }

    /** Lets a system send a message; the hub must take it, and acknowledge it with a message of its own. */
    void send(ZonedDateTime at, String system, StayLetter letter, String text)
            throws IOException, InterruptedException {
        FhirNeighbour server = systems.get(system);
        int status = server.send(letter.bytes());
        Patience.until(
                PATIENCE, () -> !server.letters().acknowledgements(letter.id()).isEmpty());
        List<String> outcomes = server.letters().acknowledgements(letter.id()).stream()
                .map(Letter::outcome)
                .distinct()
                .toList();
        boolean ok = status == TAKEN && outcomes.equals(List.of("ok"));
        tell(at, new Step(system, "FHIR message", Stage.HUB, ok ? "202, ok" : status + " " + outcomes, text));
        stage.demand(
                ok,
                system + " got " + status + " and " + outcomes + " for: " + text + ": "
                        + server.letters().acknowledgements(letter.id()).stream()
                                .map(Letter::reasons)
                                .toList());
    }

    /** Lets home care send JSON; the hub must take it. */
    void sendJson(ZonedDateTime at, Map<String, Object> json, String text) throws IOException, InterruptedException {
        int status = homeCare.send(json);
        tell(at, new Step("akerby-homecare", json.get("kind") + " (JSON)", Stage.HUB, "" + status, text));
        stage.demand(status == TAKEN, "akerby-homecare got " + status + " for: " + text);
    }

    /** Lets the hospital's record system send HL7 v2. */
    void sendV2(ZonedDateTime at, byte[] message, String what, String text) throws IOException {
        Acknowledgement answer = stage.exchange(message);
        tell(at, new Step(Stage.HOSPITAL, what, Stage.HUB, answer.toString(), text));
        stage.demand(answer.positive(), stage.got(answer, what + ": " + text));
    }

    /** Promises a notice to a system of the municipality, waits for it and tells of it. */
    void expect(ZonedDateTime at, Expectations promised, Person person, String event) {
        promised.promise(person, event);
        boolean there = Patience.until(PATIENCE, () -> promised.metFor(person));
        tell(at, new Step(Stage.HUB, event, promised.destination(), there ? "received" : "MISSING", "notice"));
    }

    boolean await(Check check) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!check.holds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    void tell(ZonedDateTime at, Step step) {
        stage.narrator().step(days.label(at), step);
    }

    void remark(ZonedDateTime at, String text) {
        stage.narrator().remark(days.label(at), text);
    }

    /** Something that is asked of the hub. */
    interface Check {

        boolean holds() throws IOException, InterruptedException;
    }
}
