package se.brygga.app.view.patient;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.brygga.app.refusal.Refused;
import se.brygga.app.security.RequestId;
import se.brygga.app.view.section.SectionKind;
import se.brygga.app.view.session.OpenPatient;
import se.brygga.app.view.words.ViewWords;

/** Shows the patient page, the sources that come late, and one section by itself. */
@Controller
final class PatientController implements ShowsPatient {

    private final Openings openings;
    private final Pages pages;
    private final Clock clock;

    PatientController(Openings openings, Pages pages, Clock clock) {
        this.openings = openings;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/view/{launch}")
    String page(
            OpenPatient open,
            @RequestParam(required = false) String lang,
            @RequestParam(required = false) String days,
            @RequestParam(required = false) String all,
            HttpServletRequest request,
            Model model) {
        Ask ask = Ask.of(lang, days, all);
        Pages.Request asked = asked(open, ask, PatientReading.PAGE, request);
        prepare(model, open, ask);
        Openings.Opened opened = openings.open(asking(asked), ask.whole());
        model.addAttribute("page", pages.page(asked, opened.material()));
        model.addAttribute("key", opened.key());
        return "view/patient";
    }

    /** The page again with a source that was late; the rest of the page stays as it is. */
    @GetMapping("/view/{launch}/source/{code}")
    String source(
            OpenPatient open,
            @PathVariable String code,
            @RequestParam String key,
            @RequestParam(required = false) String lang,
            @RequestParam(required = false) String days,
            HttpServletRequest request,
            Model model) {
        Ask ask = Ask.of(lang, days, null);
        Pages.Request asked = asked(open, ask, PatientReading.SOURCE, request);
        prepare(model, open, ask);
        Openings.Opened opened = openings.wait(asking(asked), key, code);
        if (opened == null) {
            throw Refused.of(404, "NOT_REMEMBERED", "This source is not waited for. Load the page again");
        }
        model.addAttribute("page", pages.page(asked, opened.material()));
        model.addAttribute("key", opened.key());
        return "view/late";
    }

    @GetMapping("/view/{launch}/section/{code}")
    String section(
            OpenPatient open,
            @PathVariable String code,
            @RequestParam(required = false) String lang,
            @RequestParam(required = false) String days,
            @RequestParam(required = false) String page,
            HttpServletRequest request,
            Model model) {
        SectionKind kind = SectionKind.of(code);
        if (kind == null) {
            throw Refused.of(404, "REQUEST", "There is no such section.");
        }
        Ask ask = Ask.of(lang, days, "");
        Pages.Request asked = asked(open, ask, PatientReading.SECTION, request);
        prepare(model, open, ask);
        Openings.Opened opened = openings.open(asking(asked), true);
        model.addAttribute("banner", pages.banner(asked, opened.material()));
        model.addAttribute("section", pages.section(asked, opened.material(), new Pages.Part(kind, number(page))));
        model.addAttribute("ground", pages.ground(asked));
        model.addAttribute("at", asked.now());
        return "view/section";
    }

    private static int number(String page) {
        return page != null && page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
    }

    private Pages.Request asked(OpenPatient open, Ask ask, String what, HttpServletRequest request) {
        return new Pages.Request(open, ask, PatientReading.access(open, what, RequestId.of(request), clock.instant()));
    }

    private static Openings.Asked asking(Pages.Request asked) {
        return new Openings.Asked(
                asked.access(), asked.open().launch(), asked.open().person());
    }

    private static void prepare(Model model, OpenPatient open, Ask ask) {
        model.addAttribute("w", ViewWords.of(ask.language()));
        model.addAttribute("open", open);
        model.addAttribute("ask", ask);
    }
}
