package se.brygga.app.auditpages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import se.brygga.core.record.RecordUnavailable;

/** Answers what cannot be done on the auditors' pages, after the log has it. */
@RestControllerAdvice(basePackageClasses = AuditRefusals.class)
final class AuditRefusals {

    private final AuditDesk desk;

    AuditRefusals(AuditDesk desk) {
        this.desk = desk;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
        return answer(request, refusal);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return answer(request, new Refusal(400, "Send a JSON object with the fields that docs/operations.md lists."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(RecordUnavailable e) {
        return problem(503, "The audit log cannot be reached or written, so nothing is shown. Try again later.");
    }

    private ResponseEntity<ProblemDetail> answer(HttpServletRequest request, Refusal refusal) {
        try {
            desk.refused(request, refusal);
        } catch (RecordUnavailable e) {
            return unavailable(e);
        }
        return problem(refusal.status(), refusal.getMessage());
    }

    private static ResponseEntity<ProblemDetail> problem(int status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), sentence));
    }
}
