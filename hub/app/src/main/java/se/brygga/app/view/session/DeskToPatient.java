package se.brygga.app.view.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.brygga.access.reader.Caller;
import se.brygga.app.refusal.Refused;
import se.brygga.app.security.PageCallers;

/**
 * Opens a patient out of a list of the desk, as a page of its own for the same reader and the same record system. What may be seen there is
 * decided there; no address names the person.
 */
@RestController
final class DeskToPatient {

    private final ViewSessions sessions;
    private final PageCallers callers;
    private final FormTokens tokens;

    DeskToPatient(ViewSessions sessions, PageCallers callers, FormTokens tokens) {
        this.sessions = sessions;
        this.callers = callers;
        this.tokens = tokens;
    }

    @PostMapping("/view/{launch}/person")
    ResponseEntity<Void> open(OpenDesk desk, HttpServletRequest request) {
        var form = new FormFields(request);
        tokens.check(desk.launch(), desk.caller(), form.token());
        String person = form.id("person");
        String cookie = ViewCookie.SESSION.read(request);
        SignedIn reader = sessions.session(cookie)
                .map(Session::reader)
                .orElseThrow(() -> Refused.login("NOT_OPENED", "Open the view from the record system"));
        Caller caller = callers.at(reader.caller(), person).from(request.getRemoteAddr());
        Launch from = SessionPages.of(request.getAttribute(SessionPages.attribute()));
        var back = new OpenDesk.List(desk.launch(), Sections.list(request.getParameter("list")));
        var opening = new Opening(caller, person, from.opening().host(), new Opening.Wish(true, "", back));
        String language = form.language().equals("en") ? "?lang=en" : "";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(
                        "/view/" + sessions.open(cookie, opening, reader).launch() + language))
                .build();
    }
}
