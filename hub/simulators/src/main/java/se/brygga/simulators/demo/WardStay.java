package se.brygga.simulators.demo;

import java.io.IOException;
import java.time.ZonedDateTime;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import se.brygga.translation.fhirmessage.stay.Episode;

/** The hospital stay of the fortnight, and what is told of it: each word about it names the same stay. */
final class WardStay {

    private final Scene scene;
    private final Papers papers;
    private final Expectations notices;
    private String keptAs = "";

    WardStay(Scene scene, Papers papers, Expectations notices) {
        this.scene = scene;
        this.papers = papers;
        this.notices = notices;
    }

    ZonedDateTime admittedAt() {
        return scene.days().at(5, "13:35");
    }

    /** Returns the stay as the ward calls it. */
    Encounter stay() {
        return StayLetter.stay(papers.own("vardtillfalle"), admittedAt());
    }

    /** Returns the stay as others call it: by what the hub's notices call it. */
    Encounter sameStay() {
        return StayLetter.stay(new Identifier().setSystem(Episode.CASE).setValue(keptAs), admittedAt());
    }

    /** Returns the stay as the hub keeps it; one without an id if it keeps none. */
    Encounter kept() throws IOException, InterruptedException {
        String search = "?patient="
                + scene.door().person(Neighbours.NURSING, papers.patient().getIdentifierFirstRep());
        Encounter kept = scene.door().own(Neighbours.DISCHARGE, Encounter.class, search).stream()
                .filter(one -> one.getEpisodeOfCareFirstRep().getIdentifier().getValue() != null)
                .findFirst()
                .orElseGet(Encounter::new);
        keptAs = "" + kept.getIdElement().getIdPart();
        return kept;
    }

    /** Begins a message of an event of the stay. */
    StayLetter letter(ZonedDateTime at, String event, String sender) {
        return new StayLetter(papers.own(event).getValue(), event, at, sender);
    }

    /** Lets the ward tell an event; home care and home nursing must be told of it. */
    void tell(ZonedDateTime at, String event, Encounter stay, String text) throws IOException, InterruptedException {
        send(at, Neighbours.DISCHARGE, event, letter(at, event, Papers.HOSPITAL).about(papers, stay), text);
    }

    /** Lets a system send a message of an event, of which home care and home nursing must be told. */
    void send(ZonedDateTime at, String system, String event, StayLetter letter, String text)
            throws IOException, InterruptedException {
        scene.send(at, system, letter, text);
        scene.notice(notices, papers.person(), event);
    }
}
