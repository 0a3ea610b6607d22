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
import se.brygga.app.audit.OwnLog;
import se.brygga.app.security.Callers;
import se.brygga.core.record.AuditLog.Numbered;

/** Lets in auditors only, and writes what they do to the same log before they see anything. */
@Component
final class AuditDesk {

    private static final String REQUEST_ID = "brygga.request-id";

    private final Callers callers;
    private final Auditing auditing;
    private final Clock clock;
    private final OwnLog own;

    AuditDesk(Callers callers, Auditing auditing, Clock clock, OwnLog own) {
        this.callers = callers;
        this.auditing = auditing;
        this.clock = clock;
        this.own = own;
    }

    /** Returns the auditor behind this request; a refusal for anybody else, written to the log. */
    Caller auditor(HttpServletRequest request) {
        Caller caller = callers.current().orElseThrow(() -> new Refusal(401, "Log in as an auditor."));
        if (!caller.is(Role.AUDITOR)) {
            write(request, new Done(caller, Kind.DENIED, request.getMethod(), null, null, "ROLE_SCOPE"));
            throw new Refusal(403, "Only the role AUDITOR may look at the audit log.");
        }
        if (!OwnLog.isCommissioned(caller)) {
            write(request, new Done(caller, Kind.DENIED, request.getMethod(), null, null, "PROVIDER_MISSING"));
            throw new Refusal(403, "The login names no provider whose log this auditor may look at.");
        }
        return caller;
    }

    /** Tells whether an entry is of a reader of the auditor's own provider. */
    boolean own(Caller auditor, Numbered numbered) {
        return own.holds(auditor, numbered.entry());
    }

    /** Returns the access that an entry is; null if it shows nobody's data, or is another provider's. */
    Access access(Caller auditor, Numbered numbered) {
        return own(auditor, numbered) ? Access.of(numbered) : null;
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
        String id = request.getAttribute(REQUEST_ID) instanceof String known ? known : request.getRequestId();
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
                id,
                clock.instant()));
    }
}
