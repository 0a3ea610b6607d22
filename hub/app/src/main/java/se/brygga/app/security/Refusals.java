package se.brygga.app.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.reader.Caller;
import se.brygga.app.audit.Auditing;
import se.brygga.app.audit.RefusedRequest;
import se.brygga.core.record.RecordUnavailable;

/**
 * Answers what is refused, after the audit log has it: an OperationOutcome below {@code /fhir}, else a problem document (<a
 * href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>). Nothing of the request is repeated.
 */
final class Refusals {

    private static final Refused UNAVAILABLE =
            Refused.request(503, "AUDIT_UNAVAILABLE", "The audit log cannot be written. Try again later");
    private static final Map<Integer, String> ISSUES = Map.of(
            400,
            "invalid",
            401,
            "login",
            403,
            "forbidden",
            413,
            "too-long",
            414,
            "too-long",
            429,
            "throttled",
            503,
            "transient");

    private final Auditing auditing;
    private final Buckets buckets;
    private final int failedLoginsRate;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    Refusals(Auditing auditing, Buckets buckets, int failedLoginsRate, Clock clock) {
        this.auditing = auditing;
        this.buckets = buckets;
        this.failedLoginsRate = failedLoginsRate;
        this.clock = clock;
    }

    /** Writes the event and the answer; {@code caller} is null if nobody could be authenticated. */
    void answer(HttpServletRequest request, HttpServletResponse response, Refused why, Caller caller)
            throws IOException {
        String from = caller == null ? request.getRemoteAddr() : caller.client() + " " + caller.who();
        Refused told =
                why.status() == 401 && !buckets.take("failed " + from, failedLoginsRate) ? Refused.tooMany() : why;
        // A flood is told once in a second, or it would fill the log.
        if (told.status() != 429 || buckets.take("flood " + from, 1)) {
            try {
                auditing.write(event(request, told, caller));
            } catch (RecordUnavailable e) {
                told = UNAVAILABLE;
            }
        }
        write(request, response, told);
    }

    private AccessEvent event(HttpServletRequest request, Refused why, Caller caller) {
        return new RefusedRequest(
                        caller,
                        Surface.of(request).interaction(request.getMethod()),
                        null,
                        null,
                        new RefusedRequest.Why(why.status(), why.code()),
                        RequestId.of(request),
                        clock.instant())
                .event();
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Refused why) throws IOException {
        Surface surface = Surface.of(request);
        ProtectingHeaders.write(response);
        response.setStatus(why.status());
        response.setHeader("X-Request-Id", RequestId.of(request));
        if (why.status() == 401 || why.code().equals(Refused.INSUFFICIENT_SCOPE)) {
            surface.challenges(why.code()).forEach(challenge -> response.addHeader("WWW-Authenticate", challenge));
        } else if (why.status() == 429 || why.status() == 503) {
            response.setHeader("Retry-After", "1");
        }
        response.setContentType(surface == Surface.FHIR ? "application/fhir+json" : "application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(surface == Surface.FHIR ? outcome(why) : problem(why)));
    }

    private ObjectNode outcome(Refused why) {
        ObjectNode outcome = json.createObjectNode().put("resourceType", "OperationOutcome");
        outcome.putArray("issue")
                .addObject()
                .put("severity", "error")
                .put("code", ISSUES.getOrDefault(why.status(), "processing"))
                .put("diagnostics", why.code() + ": " + why.getMessage());
        return outcome;
    }

    private ObjectNode problem(Refused why) {
        return json.createObjectNode()
                .put("type", "about:blank")
                .put("title", HttpStatus.valueOf(why.status()).getReasonPhrase())
                .put("status", why.status())
                .put("code", why.code())
                .put("detail", why.getMessage());
    }
}
