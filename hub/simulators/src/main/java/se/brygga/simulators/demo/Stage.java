package se.brygga.simulators.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import se.brygga.simulators.hospital.Acknowledgement;
import se.brygga.simulators.hospital.Adt;
import se.brygga.simulators.hospital.Hospital;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.hospital.Visit;
import se.brygga.simulators.hub.Counts;
import se.brygga.simulators.hub.HubClient;
import se.brygga.simulators.hub.Patience;

/** Where the story is played: the hospital speaks, promises are kept or not, the narrator tells. */
final class Stage implements AutoCloseable {

    static final String HOSPITAL = "mellanland-ehr";
    static final String HUB = "hub";

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int USUAL_STAY_DAYS = 5;

    private final Hospital hospital;
    private final HubClient hub;
    private final Narrator narrator;
    private final StoryClock clock = new StoryClock(ZonedDateTime.now());
    private final List<String> problems = new ArrayList<>();
    private final Counts before;
    private int messages;
    private int checks;

    Stage(Hospital hospital, HubClient hub, Narrator narrator) {
        this.hospital = hospital;
        this.hub = hub;
        this.narrator = narrator;
        this.before = hub.counts().orElse(Counts.NONE);
    }

    /** Returns a person who has just come to the hospital, with an estimated discharge in five days. */
    Patient enter(Person person) {
        var now = clock.next();
        messages++;
        var plannedEnd = now.toLocalDate().plusDays(USUAL_STAY_DAYS).atTime(14, 0);
        return new Patient(person, new Visit("V" + clock.telling() + "-" + messages, now, plannedEnd, "MED"));
    }

    /** Lets the hospital send an event of the stay; it must be acknowledged positively. */
    void tell(Patient patient, String trigger, String meaning) throws IOException {
        String alias = patient.person().alias();
        Acknowledgement answer = send(message(patient, trigger), "ADT " + trigger, alias + " " + meaning);
        demand(answer.positive(), got(answer, trigger + " of " + alias));
    }

    /** Returns a message ready to be sent, with a control id of its own. */
    byte[] message(Patient patient, String trigger) {
        var at = trigger.equals("A01") ? patient.visit().admitted() : clock.next();
        messages++;
        return Adt.of(trigger, patient.person(), patient.visit(), at).bytes("M" + clock.telling() + "-" + messages);
    }

    /** Lets the hospital send these bytes. */
    Acknowledgement exchange(byte[] message) throws IOException {
        return hospital.send(message, PATIENCE);
    }

    /** Lets the hospital send these bytes and tells it. */
    Acknowledgement send(byte[] message, String what, String text) throws IOException {
        Acknowledgement answer = exchange(message);
        narrator.step(new Step(HOSPITAL, what, HUB, answer.toString(), text));
        return answer;
    }

    /** Promises a notice, waits for it and tells of it. */
    void expect(Expectations at, Patient patient, String event) {
        at.promise(patient.person(), event);
        awaitPromised(at, patient.person(), event);
    }

    /** Waits for everything promised about a person and tells of it. */
    void awaitPromised(Expectations at, Person person, String event) {
        boolean there = Patience.until(PATIENCE, () -> at.metFor(person));
        narrator.step(new Step(HUB, event, at.destination(), there ? "received" : "MISSING", person.alias()));
    }

    /** Waits until the hub's numbers since the beginning are such; returns false if they do not become so. */
    boolean awaitCounts(Predicate<Counts> wanted) {
        return await(PATIENCE, wanted);
    }

    /** Waits not longer than {@code limit} until the hub's numbers since the beginning are such. */
    boolean await(Duration limit, Predicate<Counts> wanted) {
        return Patience.until(limit, () -> wanted.test(counts()));
    }

    /** Returns what the hub has counted since the beginning. */
    Counts counts() {
        return hub.counts().map(now -> now.since(before)).orElse(Counts.NONE);
    }

    /** Notes a problem if something is not as it must be. */
    void demand(boolean fulfilled, String otherwise) {
        checks++;
        if (!fulfilled) {
            problems.add(otherwise);
        }
    }

    String got(Acknowledgement answer, String what) {
        return HOSPITAL + " got " + answer + " for " + what;
    }

    String telling() {
        return clock.telling();
    }

    /** Returns how often something was looked at whether it is as it must be. */
    int checks() {
        return checks;
    }

    List<String> problems() {
        return problems;
    }

    Narrator narrator() {
        return narrator;
    }

    @Override
    public void close() throws IOException {
        hospital.close();
    }
}
