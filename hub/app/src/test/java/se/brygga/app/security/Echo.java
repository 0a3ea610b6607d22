package se.brygga.app.security;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import se.brygga.access.reader.Caller;

/** Stands behind every surface and tells who got through, and how much body. */
final class Echo extends HttpServlet {

    static final String[] PATHS = {
        "", "/fhir/*", "/intake/*", "/registers/*", "/access/*", "/audit/*", "/messages/*", "/operator/*", "/brygga.css"
    };

    private static final long serialVersionUID = 1L;

    private final transient Callers callers;

    Echo(Callers callers) {
        this.callers = callers;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int length = request.getInputStream().readAllBytes().length;
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(callers.current().map(Echo::words).orElse("nobody") + " " + length);
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
