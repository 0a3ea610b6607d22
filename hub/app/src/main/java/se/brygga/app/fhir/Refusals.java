package se.brygga.app.fhir;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.Faults;
import se.brygga.app.audit.Auditing;
import se.brygga.app.audit.RefusedRequest;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.Encoding;
import se.brygga.app.reading.NotPermitted;
import se.brygga.app.reading.TooOften;
import se.brygga.app.refusal.RefusalAnswer;
import se.brygga.app.refusal.RefusalAnswer.Form;
import se.brygga.app.refusal.Refused;
import se.brygga.core.record.RecordUnavailable;

/** Answers what is refused, after the audit log has it (security.md 4.2, rules 1 and 4). */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int SERVER_FAULT = 500;

    private final Auditing auditing;

    /** Takes the log. */
    Refusals(Auditing auditing) {
        this.auditing = auditing;
    }

    /** Audits and answers a failed request. */
    void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown) throws IOException {
        Refused refused = Causes.refusal(thrown);
        if (refused.status() == SERVER_FAULT) {
            LOG.error("A request to the FHIR API failed: {}", Faults.describe(thrown));
        }
        if (!refused.audited() && !decidedByReading(thrown)) {
            try {
                audit(Call.of(request), refused);
            } catch (RecordUnavailable e) {
                refused = Refused.unavailable();
            }
        }
        if (!response.isCommitted()) {
            RefusalAnswer.of(refused, Form.fhir(Encoding.of(request).isXml())).write(response);
        }
    }

    /** What the door for reading refuses, it has written to the log itself. */
    private static boolean decidedByReading(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof NotPermitted || cause instanceof TooOften)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    private void audit(Call call, Refused refused) {
        auditing.write(new RefusedRequest(
                        call.caller().orElse(null),
                        call.interaction(),
                        call.resource(),
                        call.query(),
                        new RefusedRequest.Why(refused.status(), refused.code()),
                        call.requestId(),
                        call.at())
                .event());
    }
}
