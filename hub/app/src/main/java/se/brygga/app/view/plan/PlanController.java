package se.brygga.app.view.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.brygga.app.reading.Access;
import se.brygga.app.security.RequestId;
import se.brygga.app.view.patient.Grounds;
import se.brygga.app.view.patient.PatientReading;
import se.brygga.app.view.patient.ShowsPatient;
import se.brygga.app.view.session.OpenPatient;

/** Shows one joint plan on a page of its own, with what differs from an earlier version; it prints as a paper of its own. */
@Controller
final class PlanController implements ShowsPatient {

    private static final String READING = "view-plan";

    private final PlanPages pages;
    private final Grounds grounds;
    private final Clock clock;

    PlanController(PlanPages pages, Grounds grounds, Clock clock) {
        this.pages = pages;
        this.grounds = grounds;
        this.clock = clock;
    }

    @GetMapping("/view/{launch}/plan/{id}")
    String page(
            OpenPatient open,
            @PathVariable String id,
            @RequestParam(required = false) String lang,
            @RequestParam(required = false) String from,
            HttpServletRequest request,
            Model model) {
        Access access = PatientReading.access(open, READING, RequestId.of(request), clock.instant());
        PlanPages.Asked asked = new PlanPages.Asked(open.person(), id, lang, version(from));
        model.addAttribute("open", open);
        model.addAttribute("ground", grounds.of(open.person(), open.caller().reader(), access.at()));
        model.addAttribute("page", pages.page(access, asked));
        model.addAttribute("w", asked.words());
        return "view/plan";
    }

    /** What is no number of a version asks for the one before the newest. */
    private static int version(String from) {
        return from != null && from.matches("[1-9]\\d{0,5}") ? Integer.parseInt(from) : 0;
    }
}
