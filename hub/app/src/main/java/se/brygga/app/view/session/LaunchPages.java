package se.brygga.app.view.session;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.brygga.app.refusal.Refused;

/** Where browsers come in: by SMART launch, and back from a login. */
@RestController
final class LaunchPages {

    private static final int LONGEST = 2048;

    private final WaysIn ways;
    private final Contexts contexts;

    LaunchPages(WaysIn ways, Contexts contexts) {
        this.ways = ways;
        this.contexts = contexts;
    }

    @GetMapping("/launch")
    ResponseEntity<Void> launch(HttpServletRequest request) {
        String iss = one(request, "iss");
        String launch = one(request, "launch");
        if (iss == null || launch == null || launch.isBlank()) {
            throw Refused.bad("LAUNCH_PARAMETERS", "The record system opens the view with iss and launch");
        }
        return ways.smart(iss, launch, Browser.of(request)).answer();
    }

    @GetMapping(CodeFlow.BACK)
    ResponseEntity<Void> back(HttpServletRequest request) {
        var returned = new WaysIn.Returned(
                one(request, "state"),
                one(request, "code"),
                one(request, "iss"),
                "access_denied".equals(one(request, "error")));
        return ways.back(returned, Browser.of(request)).answer();
    }

    /** Opens what a record system has left under a handle. */
    @GetMapping("/view")
    ResponseEntity<Void> handle(HttpServletRequest request) {
        return ways.context(contexts.take(one(request, "launch")), Browser.of(request))
                .answer();
    }

    /** Opens what a record system has signed into a form. */
    @PostMapping(path = "/launch", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> form(HttpServletRequest request) {
        String signed = request.getQueryString() == null ? request.getParameter("context") : null;
        return ways.context(contexts.signed(signed), Browser.of(request)).answer();
    }

    /** A parameter that stands twice says nothing. */
    private static String one(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null || values.length != 1 || values[0].length() > LONGEST ? null : values[0];
    }
}
