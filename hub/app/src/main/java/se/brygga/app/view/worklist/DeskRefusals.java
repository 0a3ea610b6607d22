package se.brygga.app.view.worklist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import se.brygga.app.reading.NotPermitted;
import se.brygga.app.reading.TooMany;
import se.brygga.app.view.words.RefusedPage;
import se.brygga.core.record.RecordUnavailable;

/** Tells a reader in plain words why a list cannot be shown. */
@Order(0)
@ControllerAdvice(basePackageClasses = DeskRefusals.class)
final class DeskRefusals {

    @ExceptionHandler(NotPermitted.class)
    String notPermitted(NotPermitted refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        return RefusedPage.of(403, refused.reason().name(), request, response, model);
    }

    @ExceptionHandler(TooMany.class)
    String tooMany(HttpServletRequest request, HttpServletResponse response, Model model) {
        return RefusedPage.of(413, "TOO_MANY", request, response, model);
    }

    @ExceptionHandler(RecordUnavailable.class)
    String unavailable(HttpServletRequest request, HttpServletResponse response, Model model) {
        return RefusedPage.of(503, "UNAVAILABLE", request, response, model);
    }
}
