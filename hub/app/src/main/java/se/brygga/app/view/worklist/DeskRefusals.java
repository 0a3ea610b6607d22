package se.brygga.app.view.worklist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import se.brygga.app.reading.NotPermitted;
import se.brygga.app.reading.TooMany;
import se.brygga.app.view.words.RefusedPage;
import se.brygga.app.view.words.ViewWords;
import se.brygga.core.record.RecordUnavailable;
import se.brygga.core.time.SwedishTime;

/** Tells a reader in plain words why a list cannot be shown. */
@Order(0)
@ControllerAdvice(basePackageClasses = DeskRefusals.class)
final class DeskRefusals {

    private static final Pattern MAILBOX = Pattern.compile("/view/[^/]+/tasks");

    private final Clock clock;

    DeskRefusals(Clock clock) {
        this.clock = clock;
    }

    @ExceptionHandler(NotPermitted.class)
    String notPermitted(NotPermitted refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        return RefusedPage.of(403, refused.reason().name(), request, response, model);
    }

    @ExceptionHandler(TooMany.class)
    String tooMany(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (MAILBOX.matcher(request.getRequestURI()).matches()) {
            model.addAttribute("way", ended(request));
        }
        return RefusedPage.of(413, "TOO_MANY", request, response, model);
    }

    @ExceptionHandler(RecordUnavailable.class)
    String unavailable(HttpServletRequest request, HttpServletResponse response, Model model) {
        return RefusedPage.of(503, "UNAVAILABLE", request, response, model);
    }

    /** What has ended can be read in any case: up to today, and further back from there. */
    private String ended(HttpServletRequest request) {
        LocalDate tomorrow = SwedishTime.day(clock.instant()).plusDays(1);
        String language = ViewWords.of(request.getParameter("lang")).language();
        return request.getRequestURI() + "?lang=" + language + "&task-state=ended&before=" + tomorrow;
    }
}
