package se.brygga.app.cds;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import se.brygga.app.audit.Auditing;
import se.brygga.app.audit.RefusedRequest;
import se.brygga.app.reading.TooOften;
import se.brygga.app.refusal.RefusalAnswer;
import se.brygga.app.refusal.RefusalAnswer.Form;
import se.brygga.app.refusal.Refused;
import se.brygga.app.security.RequestId;
import se.brygga.core.record.RecordUnavailable;

/** Answers calls that cannot be taken, after the audit log has them. */
@RestControllerAdvice(basePackageClasses = CdsRefusals.class)
final class CdsRefusals {

    private static final int UNAUTHORIZED = 401;

    private final Auditing auditing;
    private final Clock clock;

    CdsRefusals(Auditing auditing, Clock clock) {
        this.auditing = auditing;
        this.clock = clock;
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refused refused, HttpServletRequest request) {
        try {
            auditing.write(new RefusedRequest(
                            refused.caller() == null ? CdsDoor.letIn(request) : refused.caller(),
                            request.getMethod() + " cds",
                            null,
                            null,
                            new RefusedRequest.Why(refused.status(), refused.code()),
                            RequestId.of(request),
                            clock.instant())
                    .event());
        } catch (RecordUnavailable e) {
            return answer(Refused.unavailable());
        }
        return answer(refused);
    }

    @ExceptionHandler
    ResponseEntity<String> unavailable(RecordUnavailable e) {
        return answer(Refused.unavailable());
    }

    @ExceptionHandler
    ResponseEntity<String> tooOften(TooOften e) {
        return answer(Refused.tooMany());
    }

    private static ResponseEntity<String> answer(Refused why) {
        ResponseEntity<String> usual = RefusalAnswer.of(why, Form.PROBLEM).entity();
        if (why.status() != UNAUTHORIZED) {
            return usual;
        }
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(usual.getHeaders());
        headers.set("WWW-Authenticate", "Bearer realm=\"brygga\"");
        return ResponseEntity.status(UNAUTHORIZED).headers(headers).body(usual.getBody());
    }
}
