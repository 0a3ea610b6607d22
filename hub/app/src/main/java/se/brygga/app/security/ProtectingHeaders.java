package se.brygga.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The headers of every answer: nothing is stored, guessed or referred. The view is framed by configured record systems, everything
 * else by nobody (view.md 3.3).
 */
final class ProtectingHeaders {

    private static final Map<String, String> ALL =
            Map.of("Cache-Control", "no-store", "X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer");

    private static final String FRAMES = "X-Frame-Options";
    private static final String POLICY = "Content-Security-Policy";

    /** Scripts are not among what a page may load. */
    private static final String QUIET =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors ";

    private static final String VIEW = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    /** What applications of any origin may read: where tokens are, and what the hub offers (SMART 2.2, conformance). */
    private static final Set<String> OPEN = Set.of("/fhir/metadata", SmartDiscovery.AT_ROOT, SmartDiscovery.AT_FHIR);

    private final List<String> frames;

    /** Takes the origins that may frame the view. */
    ProtectingHeaders(List<String> frames) {
        this.frames = List.copyOf(frames);
    }

    void write(HttpServletRequest request, HttpServletResponse response) {
        ALL.forEach(response::setHeader);
        if (OPEN.contains(request.getRequestURI())) {
            response.setHeader("Access-Control-Allow-Origin", "*");
        }
        if (Surface.of(request) == Surface.VIEW) {
            response.setHeader(POLICY, VIEW + ancestors(frames));
        } else {
            response.setHeader(POLICY, QUIET + ancestors(List.of()));
        }
        if (Surface.of(request) != Surface.VIEW || frames.isEmpty()) {
            response.setHeader(FRAMES, "DENY");
        }
    }

    /** A page that one record system has opened is framed by that one alone. */
    static void narrow(HttpServletResponse response, List<String> own) {
        response.setHeader(POLICY, VIEW + ancestors(own));
        if (own.isEmpty()) {
            response.setHeader(FRAMES, "DENY");
        }
    }

    private static String ancestors(List<String> origins) {
        return origins.isEmpty() ? "'none'" : String.join(" ", origins);
    }
}
