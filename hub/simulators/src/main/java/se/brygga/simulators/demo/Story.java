package se.brygga.simulators.demo;

import static se.brygga.simulators.hospital.TestPersons.AKERBY;
import static se.brygga.simulators.hospital.TestPersons.BERGVIK;
import static se.brygga.simulators.hospital.TestPersons.COORDINATION;
import static se.brygga.simulators.hospital.TestPersons.DECIDED;
import static se.brygga.simulators.hospital.TestPersons.FOLLOWED;
import static se.brygga.simulators.hospital.TestPersons.LETTERS;
import static se.brygga.simulators.hospital.TestPersons.PROTECTED;
import static se.brygga.simulators.hospital.TestPersons.SJOSTAD;
import static se.brygga.simulators.hospital.TestPersons.TWICE;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import se.brygga.simulators.hospital.Acknowledgement;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.municipality.HomeCareServer;
import se.brygga.simulators.municipality.Mode;

/** What happens in the hospital, chapter by chapter, and what the municipalities get to know of it. */
final class Story {

    private static final Person NOBODY = new Person(
            "a message without a person", "", "", "Namnlösson", "Numro", AKERBY.born(), "9901", "Åkerby", "");
    private static final Duration UNTIL_TRIED = Duration.ofSeconds(20);

    private final Stage stage;
    private final HomeCareServer homeCare;
    private final Expectations akerby;
    private final Expectations sjostad;

    Story(Stage stage, Neighbours neighbours) {
        this.stage = stage;
        this.homeCare = neighbours.homeCare();
        this.akerby = new Expectations("akerby-homecare", homeCare.notices());
        this.sjostad =
                new Expectations("sjostad-socialcare", neighbours.socialCare().notices());
    }

    /** Plays every chapter; takes about half a minute. */
    void play() throws IOException {
        wholeStay();
        overFiles();
        notForEverybody();
        lettersAndRepeats();
        broken();
        outage();
        backAgain();
    }

    /** Returns what the two destinations were promised. */
    List<Expectations> promises() {
        return List.of(akerby, sjostad);
    }

    /** Returns what Åkerby's home care was promised; more may be promised later. */
    Expectations akerby() {
        return akerby;
    }

    private void wholeStay() throws IOException {
        stage.narrator().chapter("A stay, from admission to discharge");
        Patient patient = stage.enter(TWICE);
        stage.tell(patient, "A01", "is admitted");
        stage.expect(akerby, patient, "admitted");
        var later = patient.visit().plannedEnd().plusDays(2);
        patient = patient.with(patient.visit().plannedUntil(later));
        stage.tell(patient, "A08", "will stay two days longer");
        stage.expect(akerby, patient, "estimated-discharge-changed");
        patient = patient.with(patient.visit().in("KIR"));
        stage.tell(patient, "A02", "moves to another ward: nothing the municipality needs");
        stage.tell(patient, "A21", "goes home on leave");
        stage.expect(akerby, patient, "leave-started");
        stage.tell(patient, "A22", "is back from leave");
        stage.expect(akerby, patient, "leave-ended");
        stage.tell(patient, "A03", "is discharged");
        stage.expect(akerby, patient, "discharged");
    }

    private void overFiles() throws IOException {
        stage.narrator().chapter("Another municipality, by files over SFTP");
        for (Person person : List.of(SJOSTAD, DECIDED)) {
            Patient patient = stage.enter(person);
            stage.tell(patient, "A01", "is admitted");
            stage.expect(sjostad, patient, "admitted");
            stage.tell(patient, "A03", "is discharged");
            stage.expect(sjostad, patient, "discharged");
        }
    }

    private void notForEverybody() throws IOException {
        stage.narrator().chapter("Who must not, and who may");
        stage.tell(stage.enter(PROTECTED), "A01", "is admitted: nothing is sent by itself, a human decides");
        stage.tell(
                stage.enter(BERGVIK),
                "A01",
                "from Bergvik is admitted: the municipality is not connected, only the care centre is told");
        boolean withheld = stage.awaitCounts(counts -> counts.withheld() >= 2);
        stage.demand(withheld, "the ledger should hold two withheld deliveries");
        Patient followed = stage.enter(FOLLOWED);
        stage.tell(followed, "A01", "from Bergvik is admitted, but Åkerby gives support");
        stage.expect(akerby, followed, "admitted");
        stage.tell(followed, "A03", "is discharged");
        stage.expect(akerby, followed, "discharged");
    }

    private void lettersAndRepeats() throws IOException {
        stage.narrator().chapter("Letters in ISO-8859-1, and the same message twice");
        Patient patient = stage.enter(LETTERS);
        byte[] message = stage.message(patient, "A01");
        Acknowledgement first = stage.send(message, "ADT A01", LETTERS.alias() + " (Å, ö) is admitted");
        Acknowledgement second = stage.send(message, "ADT A01", "the same message again");
        stage.demand(first.positive(), stage.got(first, "the message in ISO-8859-1"));
        stage.demand(first.sameBytes(second), "the repeated message was not answered with the stored acknowledgement");
        stage.expect(akerby, patient, "admitted");
        boolean whole = akerby.arrived(LETTERS).stream()
                .anyMatch(notice -> LETTERS.name().equals(notice.fields().get("name")));
        stage.demand(whole, "the letters of " + LETTERS.alias() + " did not arrive whole");
        stage.narrator().remark(whole ? "every letter arrived as it was sent, as UTF-8" : "LETTERS WERE LOST");
        stage.tell(patient, "A03", "is discharged");
        stage.expect(akerby, patient, "discharged");
    }

    private void broken() throws IOException {
        stage.narrator().chapter("A broken message");
        byte[] message = stage.message(stage.enter(NOBODY), "A01");
        Acknowledgement answer = stage.send(message, "ADT A01", "no person in it: refused, and kept for the operator");
        stage.demand(answer.code().equals("AE"), stage.got(answer, "the broken message"));
        boolean kept = stage.awaitCounts(counts -> counts.messages(Stage.HOSPITAL, "REFUSED") == 1);
        stage.demand(kept, "the broken message was not kept");
    }

    private void outage() throws IOException {
        stage.narrator().chapter("Åkerby's system is down");
        homeCare.mode(Mode.DOWN);
        int arrived = homeCare.notices().size();
        Patient patient = stage.enter(COORDINATION);
        stage.tell(patient, "A01", "is admitted");
        stage.tell(patient, "A21", "goes home on leave");
        stage.tell(patient, "A22", "is back from leave");
        stage.tell(patient, "A03", "is discharged");
        List<String> events = List.of("admitted", "leave-started", "leave-ended", "discharged");
        events.forEach(event -> akerby.promise(COORDINATION, event));
        boolean tried = stage.await(UNTIL_TRIED, counts -> counts.deliveries("akerby-homecare", "RETRYING") > 0);
        stage.demand(tried, "the hub did not retry while Åkerby's system was down");
        stage.demand(homeCare.notices().size() == arrived, "a notice arrived at a system that was down");
        stage.narrator().remark("akerby-homecare does not answer; " + events.size() + " notices wait in order");
        homeCare.mode(Mode.UP);
        stage.narrator().remark("akerby-homecare answers again");
        stage.awaitPromised(akerby, COORDINATION, events.size() + " notices, in order");
    }

    /** Who is in hospital at the end is somebody's patient: there is something to read. */
    private void backAgain() throws IOException {
        stage.narrator().chapter("Back again");
        Patient patient = stage.enter(TWICE);
        stage.tell(patient, "A01", "is admitted again, and stays");
        stage.expect(akerby, patient, "admitted");
    }
}
