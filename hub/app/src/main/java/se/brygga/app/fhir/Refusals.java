package se.brygga.app.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.brygga.app.Faults;
import se.brygga.app.audit.Auditing;
import se.brygga.app.audit.RefusedRequest;
import se.brygga.app.fhir.refusal.Refused;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.Encoding;
import se.brygga.app.reading.NotPermitted;
import se.brygga.app.reading.TooOften;
import se.brygga.core.record.RecordUnavailable;

/** Answers what is refused, after the audit log has it (security.md 4.2, rules 1 and 4). */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int SERVER_FAULT = 500;
    private static final int UNAUTHENTICATED = 401;

    private final Auditing auditing;
    private final FhirContext fhir;

    /** Takes the log and the context to write with. */
    Refusals(Auditing auditing, FhirContext fhir) {
        this.auditing = auditing;
        this.fhir = fhir;
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
                refused = Causes.unavailable();
            }
        }
        if (!response.isCommitted()) {
            write(request, response, refused);
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

    private void write(HttpServletRequest request, HttpServletResponse response, Refused refused) throws IOException {
        response.resetBuffer();
        response.setStatus(refused.status());
        if (refused.status() == UNAUTHENTICATED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        } else if (refused.status() == 503 || refused.status() == 429) {
            response.setHeader("Retry-After", "5");
        } else if (refused.status() == 405) {
            response.setHeader("Allow", "GET, POST");
        }
        boolean xml = Encoding.of(request).isXml();
        IParser parser = xml ? fhir.newXmlParser() : fhir.newJsonParser();
        byte[] body = parser.encodeResourceToString(outcome(refused)).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/fhir+" + (xml ? "xml" : "json") + ";charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static OperationOutcome outcome(Refused refused) {
        var outcome = new OperationOutcome();
        outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(refused.issue())
                .setDetails(new CodeableConcept().setText(refused.code()))
                .setDiagnostics(refused.getMessage());
        return outcome;
    }
}
