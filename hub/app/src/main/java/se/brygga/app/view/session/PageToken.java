package se.brygga.app.view.session;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives each page of the view the token that its forms carry, which every page needs to be left. */
@ControllerAdvice(basePackages = "se.brygga.app.view")
final class PageToken {

    private final FormTokens tokens;

    PageToken(FormTokens tokens) {
        this.tokens = tokens;
    }

    /** Returns null where no page is open. */
    @ModelAttribute("token")
    String token(HttpServletRequest request) {
        Launch launch = SessionPages.of(request.getAttribute(SessionPages.attribute()));
        return launch == null ? null : tokens.of(launch.id());
    }
}
