package se.brygga.app.view.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an open page that it may stay: asked every ten seconds, and 410 once the patient is closed (view.md 3.3). */
@RestController
final class AlivePage {

    private final ViewSessions sessions;
    private final Clock clock;

    AlivePage(ViewSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Whoever gets here has been found by the filter chain, and is open; asking does not keep it open. */
    @GetMapping("/view/{launch}/alive")
    ResponseEntity<Void> alive(HttpServletRequest request) {
        return answer(request);
    }

    /** The reader stays: this counts as a page (WCAG 2.2.1). */
    @GetMapping("/view/{launch}/stay")
    ResponseEntity<Void> stay(HttpServletRequest request) {
        return answer(request);
    }

    private ResponseEntity<Void> answer(HttpServletRequest request) {
        Launch launch = SessionPages.of(request.getAttribute(SessionPages.attribute()));
        Duration left = Duration.between(clock.instant(), sessions.until(launch));
        return ResponseEntity.noContent()
                .header("Brygga-Closes-In", String.valueOf(left.toSeconds()))
                .build();
    }
}
