package se.brygga.app.view.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.brygga.access.reader.Caller;
import se.brygga.app.ViewSettings;
import se.brygga.app.audit.Auditing;
import se.brygga.app.refusal.Refused;
import se.brygga.app.security.Callers;
import se.brygga.app.security.RequestId;

/** What a record system tells of the view by itself: whom to open for whom, and that a patient was closed (view.md 3.2). */
@RestController
final class LaunchContexts {

    private final Callers callers;
    private final Contexts contexts;
    private final ViewSessions sessions;
    private final SessionLog log;

    LaunchContexts(Callers callers, Contexts contexts, ViewSessions sessions, Auditing auditing, Clock clock) {
        this.callers = callers;
        this.contexts = contexts;
        this.sessions = sessions;
        this.log = new SessionLog(auditing, clock);
    }

    /** What opens the view, and for how many seconds. */
    record Handle(String handle, long expires_in) {}

    @PostMapping(path = "/launch-context", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Handle> leave(@RequestBody ContextRequest asked, HttpServletRequest request) {
        Caller caller = caller();
        String handle = contexts.leave(contexts.host(caller), asked);
        log.write(caller, "launch-context", RequestId.of(request));
        return ResponseEntity.status(HttpStatus.CREATED).body(new Handle(handle, Contexts.HANDLE.toSeconds()));
    }

    /** Closes what was or will be opened by a handle, by the {@code launch} of a SMART launch, or by the id in the page's address. */
    @PostMapping("/launch-context/{key}/end")
    ResponseEntity<Void> end(@PathVariable String key, HttpServletRequest request) {
        Caller caller = caller();
        ViewSettings.Host host = contexts.host(caller);
        contexts.drop(host, key);
        // What is not open yet, because somebody logs in for it at this moment, will not open.
        sessions.end(host.id(), key);
        log.write(caller, "launch-context-end", RequestId.of(request));
        return ResponseEntity.noContent().build();
    }

    private Caller caller() {
        return callers.current().orElseThrow(() -> Refused.login("NO_CREDENTIALS", "Log in as a system."));
    }
}
