package se.brygga.app.view.patient;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import se.brygga.app.reading.NotPermitted;
import se.brygga.app.reading.TooOften;
import se.brygga.app.view.words.RefusedPage;

/** Tells a reader in plain words why the view cannot be shown; what the record holds of the person is not told. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = ShowsPatient.class)
final class PageRefusals {

    @ExceptionHandler(NotPermitted.class)
    String notPermitted(NotPermitted refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        return RefusedPage.of(403, refused.reason().name(), request, response, model);
    }

    @ExceptionHandler(TooOften.class)
    String tooOften(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Retry-After", "60");
        return RefusedPage.of(429, TooOften.CODE, request, response, model);
    }
}
