package se.brygga.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.reader.Caller;
import se.brygga.app.audit.Auditing;
import se.brygga.app.audit.RefusedRequest;
import se.brygga.app.refusal.RefusalAnswer;
import se.brygga.app.refusal.RefusalAnswer.Form;
import se.brygga.app.refusal.RefusalPage;
import se.brygga.app.refusal.Refused;
import se.brygga.core.record.RecordUnavailable;

/**
 * Answers what is refused, after the audit log has it: in FHIR where FHIR is spoken, else as a problem document. Nothing of the
 * request is repeated.
 */
final class Refusals {

    private static final Refused UNAVAILABLE =
            Refused.of(503, "AUDIT_UNAVAILABLE", "The audit log cannot be written. Try again later");

    private final Auditing auditing;
    private final Buckets buckets;
    private final int failedLoginsRate;
    private final Clock clock;
    private final ProtectingHeaders headers;

    Refusals(Auditing auditing, Buckets buckets, Settings settings, Clock clock) {
        this.auditing = auditing;
        this.buckets = buckets;
        this.failedLoginsRate = settings.failedLoginsRate();
        this.headers = settings.headers();
        this.clock = clock;
    }

    /** How many failed logins are told, and what goes with every answer. */
    record Settings(int failedLoginsRate, ProtectingHeaders headers) {}

    /** Returns what goes with every answer. */
    ProtectingHeaders headers() {
        return headers;
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
        headers.write(request, response);
        response.setHeader("X-Request-Id", RequestId.of(request));
        if (why.status() == 401 || why.code().equals(Refused.INSUFFICIENT_SCOPE)) {
            surface.challenges(why.code()).forEach(challenge -> response.addHeader("WWW-Authenticate", challenge));
        }
        if (surface == Surface.VIEW && RefusalPage.isWanted(request)) {
            RefusalAnswer.of(why, RefusalPage.of(why, request)).write(response);
            return;
        }
        RefusalAnswer.of(why, surface.speaksFhir() ? Form.accepted(request) : Form.PROBLEM)
                .write(response);
    }
}
