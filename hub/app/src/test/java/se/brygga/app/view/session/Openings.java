package se.brygga.app.view.session;

import java.time.Instant;
import java.util.List;
import se.brygga.access.reader.Caller;

/** What a way in has found out, for tests. */
final class Openings {

    private Openings() {}

    /** Opens a person in the browser with this cookie; null for a fresh one. */
    static ViewSessions.Ticket open(ViewSessions sessions, String cookie, Caller caller, String person) {
        var opening = new Opening(
                caller, person, new Opening.Host("test", List.of(), Secret.fresh()), new Opening.Wish(true, ""));
        return sessions.open(cookie, opening, new SignedIn(caller, null, Instant.now()));
    }
}
