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
import se.brygga.app.view.words.ViewWords;

/** Tells a reader in plain words why the view cannot be shown; what the record holds of the person is not told. */
@Order(Ordered.HIGHEST_PRECEDENCE)
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
