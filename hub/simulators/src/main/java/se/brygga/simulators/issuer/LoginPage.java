package se.brygga.simulators.issuer;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import se.brygga.simulators.identity.Persona;

/** The page on which a visitor chooses who to be; there is no password, and the page says so. */
@RestController
class LoginPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Log in to the demo</title></head>
            <body>
            <h1>Log in to the demo</h1>
            <p>This is a demonstration on this machine. There are no passwords: choose who you want to be. All persons and
            organisations are invented.</p>
            <form method="post" action="/login">
            <input type="hidden" name="_csrf" value="%s">
            %s
            </form>
            </body>
            </html>
            """;

    /** Returns the page. */
    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(CsrfToken csrf) {
        return PAGE.formatted(
                csrf.getToken(),
                Arrays.stream(Persona.values()).map(LoginPage::button).collect(Collectors.joining()));
    }

    private static String button(Persona persona) {
        return "<p><button name=\"persona\" value=\"%s\">%s</button></p>%n"
                .formatted(persona.key(), HtmlUtils.htmlEscape(persona.title(), "UTF-8"));
    }
}
