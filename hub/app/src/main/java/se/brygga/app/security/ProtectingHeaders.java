package se.brygga.app.security;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers of every answer: nothing is stored, guessed, referred or framed (view.md 3.3). */
final class ProtectingHeaders {

    /** Scripts are not among what a page may load. */
    static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALL = Map.of(
            "Cache-Control",
            "no-store",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Content-Security-Policy",
            CONTENT_POLICY);

    private ProtectingHeaders() {}

    static void write(HttpServletResponse response) {
        ALL.forEach(response::setHeader);
    }
}
