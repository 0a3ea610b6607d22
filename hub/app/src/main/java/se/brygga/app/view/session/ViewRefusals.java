package se.brygga.app.view.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import se.brygga.access.reader.Caller;
import se.brygga.app.audit.Auditing;
import se.brygga.app.audit.RefusedRequest;
import se.brygga.app.reading.TooOften;
import se.brygga.app.refusal.RefusalAnswer;
import se.brygga.app.refusal.RefusalPage;
import se.brygga.app.refusal.Refused;
import se.brygga.app.security.Callers;
import se.brygga.app.security.RequestId;
import se.brygga.core.record.RecordUnavailable;

/** Answers what cannot be done on the pages of the view, after the audit log has it. */
@Order(Ordered.LOWEST_PRECEDENCE)
@RestControllerAdvice(basePackages = {"se.brygga.app.view", "se.brygga.app.deskwork"})
final class ViewRefusals {

    private final Callers callers;
    private final Auditing auditing;
    private final Clock clock;

    ViewRefusals(Callers callers, Auditing auditing, Clock clock) {
        this.callers = callers;
        this.auditing = auditing;
        this.clock = clock;
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refused refused, HttpServletRequest request) {
        Caller caller = refused.caller() == null ? callers.current().orElse(null) : refused.caller();
        return refused.audited() || log(refused.by(caller), request)
                ? answer(refused, request)
                : answer(Refused.unavailable(), request);
    }

    @ExceptionHandler
    ResponseEntity<String> mismatch(PersonMismatch mismatch, HttpServletRequest request) {
        Refused why = Refused.of(409, mismatch.getMessage(), "The record system and the view mean different persons")
                .by(mismatch.caller())
                .about(mismatch.person());
        if (!log(why, request)) {
            return answer(Refused.unavailable(), request);
        }
        List<List<String>> rows = mismatch.sides().stream()
                .map(side -> List.of(side.name(), side.born()))
                .toList();
        return RefusalAnswer.of(why, RefusalPage.of(why, request).comparing(rows))
                .entity();
    }

    @ExceptionHandler
    ResponseEntity<String> inFrame(LoginInFrame nobody, HttpServletRequest request) {
        Refused why = Refused.forbidden(nobody.getMessage(), "Nobody can log in in this frame: open the view in a tab");
        return log(why, request)
                ? RefusalAnswer.of(why, RefusalPage.of(why, request).besides(nobody.address()))
                        .entity()
                : answer(Refused.unavailable(), request);
    }

    @ExceptionHandler
    ResponseEntity<String> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return refused(
                Refused.bad("REQUEST", "Send a JSON object with the fields that docs/embedding.md lists."), request);
    }

    @ExceptionHandler
    ResponseEntity<String> tooOften(TooOften e, HttpServletRequest request) {
        return answer(Refused.tooMany(), request);
    }

    @ExceptionHandler
    ResponseEntity<String> unavailable(RecordUnavailable e, HttpServletRequest request) {
        return answer(Refused.unavailable(), request);
    }

    private boolean log(Refused why, HttpServletRequest request) {
        try {
            auditing.write(new RefusedRequest(
                            why.caller(),
                            request.getMethod() + " view",
                            why.person(),
                            null,
                            null,
                            new RefusedRequest.Why(why.status(), why.code()),
                            RequestId.of(request),
                            clock.instant())
                    .event());
            return true;
        } catch (RecordUnavailable e) {
            return false;
        }
    }

    private static ResponseEntity<String> answer(Refused why, HttpServletRequest request) {
        if (!RefusalPage.isWanted(request)) {
            return RefusalAnswer.of(why, RefusalAnswer.Form.PROBLEM).entity();
        }
        RefusalPage page = RefusalPage.of(why, request);
        Launch open = SessionPages.of(request.getAttribute(SessionPages.attribute()));
        return RefusalAnswer.of(why, open == null || open.isEnded() ? page : page.leading(top(open)))
                .entity();
    }

    /** A patient begins at its own page, a desk at its first list. */
    private static String top(Launch open) {
        return "/view/" + open.id() + (open.opening().person() == null ? "/worklist" : "");
    }
}
