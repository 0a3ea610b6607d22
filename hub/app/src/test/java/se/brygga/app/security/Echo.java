package se.brygga.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.brygga.access.reader.Caller;

/** Stands behind every surface and tells who got through, and how much body. */
@RestController
class Echo {

    private final Callers callers;

    Echo(Callers callers) {
        this.callers = callers;
    }

    @RequestMapping({"/", "/{first}", "/{first}/**"})
    String echo(HttpServletRequest request) throws IOException {
        int length = request.getInputStream().readAllBytes().length;
        return callers.current().map(Echo::words).orElse("nobody") + " " + length;
    }

    private static String words(Caller caller) {
        return String.join(
                " ",
                caller.client(),
                caller.roles().toString(),
                String.valueOf(caller.connector()),
                caller.reader() == null ? "" : caller.reader().toString(),
                caller.scopes().mayAct('r', "Patient") ? "reads" : "",
                caller.scopes().mayAct('c', "Patient") ? "writes" : "");
    }
}
