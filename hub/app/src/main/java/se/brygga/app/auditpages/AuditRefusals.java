package se.brygga.app.auditpages;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import se.brygga.app.refusal.RefusalAnswer;
import se.brygga.app.refusal.RefusalAnswer.Form;
import se.brygga.app.refusal.RefusalPage;
import se.brygga.app.refusal.Refused;
import se.brygga.core.record.RecordUnavailable;

/** Answers what cannot be done on the auditors' pages, after the log has it. */
@RestControllerAdvice(basePackageClasses = AuditRefusals.class)
final class AuditRefusals {

    private final AuditDesk desk;

    AuditRefusals(AuditDesk desk) {
        this.desk = desk;
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refused refused, HttpServletRequest request) {
        try {
            desk.refused(request, refused);
        } catch (RecordUnavailable e) {
            return answer(Refused.unavailable(), request);
        }
        return answer(refused, request);
    }

    @ExceptionHandler
    ResponseEntity<String> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        String sentence = "Send a JSON object with the fields that docs/operations.md lists.";
        return refused(Refused.of(400, "REQUEST", sentence), request);
    }

    @ExceptionHandler
    ResponseEntity<String> unavailable(RecordUnavailable e, HttpServletRequest request) {
        return answer(Refused.unavailable(), request);
    }

    private static ResponseEntity<String> answer(Refused why, HttpServletRequest request) {
        boolean page = request.getRequestURI().startsWith("/view/") && RefusalPage.isWanted(request);
        return page
                ? RefusalAnswer.of(why, RefusalPage.of(why, request)).entity()
                : RefusalAnswer.of(why, Form.accepted(request)).entity();
    }
}
