package se.brygga.app.view.worklist;

import java.time.Instant;
import se.brygga.app.view.session.OpenDesk;
import se.brygga.app.view.words.ViewWords;

/**
 * What stands around every page of a desk.
 *
 * @param launch id of the launch, for addresses
 * @param here which page it is: {@code worklist}, {@code tasks}, {@code messages}, {@code lifts}
 * @param unit name of the reader's unit
 * @param token that a form of this desk carries
 * @param once what a form is known by if it is sent twice
 * @param said what became of the form that led here; empty if none did
 * @param at when the page was made
 */
record DeskPage(String launch, String here, String unit, String token, String once, String said, Instant at) {

    /** Returns the address of a page of this desk in the reader's language. */
    public String path(String below, ViewWords words) {
        return "/view/" + launch + "/" + below + "?lang=" + words.language();
    }

    static DeskPage of(OpenDesk desk, Asked asked, Frame frame) {
        return new DeskPage(
                desk.launch(), frame.here(), frame.unit(), frame.token(), frame.once(), asked.said(), frame.at());
    }

    /** What the desk gives to its pages. */
    record Frame(String here, String unit, String token, String once, Instant at) {}
}
