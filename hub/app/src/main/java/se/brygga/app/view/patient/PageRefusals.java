package se.brygga.app.view.patient;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import se.brygga.app.reading.NotPermitted;
import se.brygga.app.reading.TooOften;
import se.brygga.app.refusal.Refused;
import se.brygga.app.view.words.ViewWords;
import se.brygga.core.record.RecordUnavailable;

/** Tells a reader in plain words why the view cannot be shown; what the record holds of the person is not told. */
@Order(0)
@ControllerAdvice(assignableTypes = ShowsPatient.class)
final class PageRefusals {

    @ExceptionHandler(NotPermitted.class)
    String notPermitted(NotPermitted refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(403, refused.reason().name(), request, response, model);
    }

    @ExceptionHandler(TooOften.class)
    String tooOften(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setHeader("Retry-After", "60");
        return page(429, TooOften.CODE, request, response, model);
    }

    @ExceptionHandler(Refused.class)
    String refused(Refused refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(refused.status(), refused.code(), request, response, model);
    }

    @ExceptionHandler(RecordUnavailable.class)
    String unavailable(HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(503, "UNAVAILABLE", request, response, model);
    }

    private static String page(
            int status, String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(status);
        ViewWords words = ViewWords.of(request.getParameter("lang"));
        String why = words.code("refused", code);
        model.addAttribute("w", words);
        model.addAttribute("reason", why.equals(code) ? words.get("refused.OTHER") : why);
        return "view/refused";
    }
}
