package se.brygga.app.view.session;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells an open page that it may stay: asked every ten seconds, and 410 once the patient is closed (view.md 3.3). */
@RestController
final class AlivePage {

    /** Whoever gets here has been found by the filter chain, and is open. */
    @GetMapping("/view/{launch}/alive")
    ResponseEntity<Void> alive(@PathVariable String launch) {
        return ResponseEntity.noContent().build();
    }
}
