package se.brygga.app.auditpages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Role;
import se.brygga.app.audit.Auditing;
import se.brygga.app.security.Callers;
import se.brygga.app.security.RequestId;

/** Lets in auditors only, and writes what they do to the same log before they see anything. */
@Component
final class AuditDesk {

    private final Callers callers;
    private final Auditing auditing;
    private final Clock clock;

    AuditDesk(Callers callers, Auditing auditing, Clock clock) {
        this.callers = callers;
        this.auditing = auditing;
        this.clock = clock;
    }

    /** Returns the auditor behind this request; a refusal for anybody else, written to the log. */
    Caller auditor(HttpServletRequest request) {
        Caller caller = callers.current().orElseThrow(() -> new Refusal(401, "Log in as an auditor."));
        if (!caller.is(Role.AUDITOR)) {
            write(request, new Done(caller, Kind.DENIED, request.getMethod(), null, null, "ROLE_SCOPE"));
            throw new Refusal(403, "Only the role AUDITOR may look at the audit log.");
        }
        return caller;
    }

    /** Notes an export about a person, with what was asked for. */
    void exported(Caller caller, String person, String query, HttpServletRequest request) {
        write(request, new Done(caller, Kind.EXPORT, "log-extract", person, query, null));
    }

    /** Notes that a page of the log was shown. */
    void shown(Caller caller, String page, HttpServletRequest request) {
        write(request, new Done(caller, Kind.PAGE, page, null, null, null));
    }

    /** Notes a request that was refused. */
    void refused(HttpServletRequest request, int status) {
        Caller caller = callers.current().orElse(null);
        write(request, new Done(caller, Kind.BAD_REQUEST, request.getMethod(), null, null, "HTTP_" + status));
    }

    Instant now() {
        return clock.instant();
    }

    /** What an auditor did; the reason is null if it succeeded. */
    private record Done(Caller caller, Kind kind, String interaction, String person, String query, String reason) {}

    private void write(HttpServletRequest request, Done done) {
        auditing.write(new AccessEvent(
                done.kind(),
                done.interaction(),
                done.caller(),
                done.person(),
                null,
                done.query(),
                done.reason() == null ? "0" : "4",
                done.reason(),
                List.of(),
                RequestId.of(request),
                clock.instant()));
    }
}
