package se.brygga.app.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import se.brygga.app.refusal.Refused;

/** What the hub shows over HTTP, by paths; each has a filter chain of its own (security.md 5). */
enum Surface {
    FHIR("/fhir/**"),
    INTAKE("/intake/**"),
    REGISTERS("/registers/**"),
    ACCESS("/access/**"),
    AUDIT("/audit/**"),
    /** What record systems open in a browser. */
    VIEW("/view/**", "/launch/**"),
    /** What record systems say of it themselves. */
    LAUNCH_CONTEXT("/launch-context/**"),
    CDS("/cds-services/**"),
    OPERATOR("/", "/messages/**", "/operator/**"),
    /** Whatever is not opened. */
    CLOSED("/**");

    private static final String BELOW = "/**";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final List<String> patterns;

    Surface(String... patterns) {
        this.patterns = List.of(patterns);
    }

    /** Returns the patterns of the paths. */
    List<String> patterns() {
        return patterns;
    }

    /** Returns the surface that a request means, to answer in its words; what is open is decided by the chains. */
    static Surface of(HttpServletRequest request) {
        String path = String.valueOf(request.getRequestURI());
        return Stream.of(values())
                .filter(surface -> surface.patterns.stream().anyMatch(pattern -> meets(path, pattern)))
                .findFirst()
                .orElse(CLOSED);
    }

    private static boolean meets(String path, String pattern) {
        String folder = pattern.endsWith(BELOW) ? pattern.substring(0, pattern.length() - BELOW.length()) : null;
        return folder == null ? path.equals(pattern) : path.equals(folder) || path.startsWith(folder + "/");
    }

    /** Tells whether refusals are OperationOutcomes here. */
    boolean speaksFhir() {
        return this == FHIR || this == REGISTERS || this == ACCESS || this == AUDIT;
    }

    /** Returns what was tried, for the audit log: the method if it is one, and where. */
    String interaction(String method) {
        return (METHODS.contains(method) ? method : "OTHER") + " " + name().toLowerCase(Locale.ROOT);
    }

    /** Returns how to log in, for WWW-Authenticate (<a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a>). */
    List<String> challenges(String code) {
        List<String> challenges = new ArrayList<>();
        boolean missing = code.equals(LoginFilter.NO_CREDENTIALS);
        String error = code.equals(Refused.INSUFFICIENT_SCOPE) ? "insufficient_scope" : "invalid_token";
        challenges.add("Bearer realm=\"brygga\"" + (missing ? "" : ", error=\"" + error + "\""));
        if (this == OPERATOR) {
            challenges.add("Basic realm=\"brygga operator\", charset=\"UTF-8\"");
        }
        return challenges;
    }
}
