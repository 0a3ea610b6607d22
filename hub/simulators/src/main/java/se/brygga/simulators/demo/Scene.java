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
    private final Diary diary;
    private final Post post;

    Scene(Stage stage, StoryDays days, Neighbours neighbours, Doors doors) {
        this.stage = stage;
        this.days = days;
        this.systems = neighbours.fhir();
        this.homeCare = doors.homeCare();
        this.door = doors.fhir();
        this.diary = new Diary(stage.narrator(), days);
        this.post = new Post(neighbours, doors.about());
    }

    /**
     * The hub's doors.
     *
     * @param fhir of systems that speak FHIR, and of readers
     * @param homeCare of home care's JSON
     * @param about whom the story is about
     */
    record Doors(HubDoor fhir, DecisionSender homeCare, Person about) {}

    Diary diary() {
        return diary;
    }

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
        diary.said(at, Unit.by(system), "FHIR transaction", "" + answer.status(), text);
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
        diary.said(at, Unit.by(system), "FHIR message", ok ? "202, ok" : status + " " + outcomes, text);
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
        diary.said(at, Unit.HOME_CARE, json.get("kind") + " (JSON)", "" + status, text);
        stage.demand(status == TAKEN, "akerby-homecare got " + status + " for: " + text);
    }

    /** Lets the hospital's record system send HL7 v2. */
    void sendV2(ZonedDateTime at, byte[] message, String what, String text) throws IOException {
        Acknowledgement answer = stage.exchange(message);
        diary.said(at, Unit.HOSPITAL, what + " (HL7 v2)", answer.toString(), text);
        stage.demand(answer.positive(), stage.got(answer, what + ": " + text));
    }

    /** Promises a notice to home care, and waits until it is there, and with others of the municipality. */
    void notice(Expectations promised, Person person, String event) throws IOException, InterruptedException {
        promised.promise(person, event);
        told(event, "notice " + event, Unit.HOME_CARE, Unit.NURSING);
    }

    /** Waits until one more letter of an event has come to each of these units, and tells of it in these words. */
    void told(String event, String words, Unit... units) throws IOException, InterruptedException {
        List<Unit> all = List.of(units);
        boolean there = await(() -> post.waiting(event, all).isEmpty());
        stage.demand(there, event + " has not come to " + post.waiting(event, all) + ": " + words);
        List<Unit> got = all.stream()
                .filter(unit -> !post.waiting(event, all).contains(unit))
                .toList();
        post.tell(event, got);
        if (!got.isEmpty()) {
            diary.told(words, got);
        }
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

    /** Something that is asked of the hub. */
    interface Check {

        boolean holds() throws IOException, InterruptedException;
    }
}
