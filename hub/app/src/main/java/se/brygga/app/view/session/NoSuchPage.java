package se.brygga.app.view.session;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.brygga.app.refusal.Refused;

/** Answers for addresses below a launch that lead nowhere: a mistyped one gets a page that says so and leads back. */
@RestController
final class NoSuchPage {

    @GetMapping("/view/{launch}/**")
    ResponseEntity<Void> missing() {
        throw Refused.of(404, "NO_SUCH_PAGE", "There is no such page");
    }
}
