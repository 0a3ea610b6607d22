package se.brygga.app.view.session;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stands in for the pages of the view and tells what a controller is given. */
// The whole hub, which has a name, finds this class too, and has a page of its own at this address.
@ConditionalOnProperty(name = "spring.application.name", havingValue = "none", matchIfMissing = true)
@RestController
final class ShownPage {

    @GetMapping("/view/{launch}")
    String page(OpenPatient open) {
        return open.person() + " " + open.caller().who() + " " + open.section();
    }

    @GetMapping("/view/{launch}/network")
    String network(OpenPatient open) {
        return open.caller().address();
    }

    @GetMapping("/view/{launch}/events")
    String fragment(OpenPatient open) {
        return "events of " + open.person();
    }

    @GetMapping("/view/{launch}/said")
    String said(OpenPatient open) {
        return open.said() == null
                ? "nothing said"
                : open.said().name() + " " + open.said().shown() + " "
                        + open.said().born();
    }

    @GetMapping("/view/{launch}/from")
    String from(OpenPatient open) {
        return open.desk() == null
                ? "no desk"
                : open.desk().launch() + " " + open.desk().code();
    }

    @GetMapping("/view/{launch}/desk")
    String desk(OpenDesk open) {
        return "desk of " + open.caller().who();
    }

    @PostMapping("/view/{launch}/act")
    String act(OpenPatient open) {
        return "done for " + open.person();
    }
}
