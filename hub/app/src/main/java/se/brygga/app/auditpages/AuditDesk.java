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
import se.brygga.app.audit.RefusedRequest;
import se.brygga.app.refusal.Refused;
import se.brygga.app.security.Callers;
import se.brygga.app.security.RequestId;
import se.brygga.core.record.AuditLog.Numbered;

/** Lets in auditors only, and writes what they do to the same log before they see anything. */
@Component
final class AuditDesk {

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

    /** Returns the auditor behind this request; a refusal for anybody else. */
    Caller auditor(HttpServletRequest request) {
        Caller caller = callers.current().orElseThrow(() -> Refused.of(401, "LOGIN", "Log in as an auditor."));
        if (!caller.is(Role.AUDITOR)) {
            throw Refused.of(403, "ROLE_SCOPE", "Only the role AUDITOR may look at the audit log.");
        }
        if (!OwnLog.isCommissioned(caller)) {
            throw Refused.of(
                    403, "PROVIDER_MISSING", "The login names no provider whose log this auditor may look at.");
        }
        return caller;
    }

    /** Tells whether an entry is of a reader of the auditor's own provider. */
    boolean own(Caller auditor, Numbered numbered) {
        return own.holds(auditor, numbered.entry());
    }

    /** Returns the access that an entry is; null if it shows nobody's data, or is another provider's. */
    LoggedAccess access(Caller auditor, Numbered numbered) {
        return own(auditor, numbered) ? LoggedAccess.of(numbered) : null;
    }

    /** Notes an export about a person, with what was asked for. */
    void exported(Caller caller, String person, String query, HttpServletRequest request) {
        write(request, new Done(caller, Kind.EXPORT, "log-extract", person, query));
    }

    /** Notes that a page of the log was shown. */
    void shown(Caller caller, String page, HttpServletRequest request) {
        write(request, new Done(caller, Kind.PAGE, page, null, null));
    }

    /** Notes a request that was refused. */
    void refused(HttpServletRequest request, Refused refusal) {
        auditing.write(new RefusedRequest(
                        callers.current().orElse(null),
                        request.getMethod(),
                        null,
                        null,
                        new RefusedRequest.Why(refusal.status(), refusal.code()),
                        RequestId.of(request),
                        clock.instant())
                .event());
    }

    Instant now() {
        return clock.instant();
    }

    /** What an auditor did. */
    private record Done(Caller caller, Kind kind, String interaction, String person, String query) {}

    private void write(HttpServletRequest request, Done done) {
        auditing.write(new AccessEvent(
                done.kind(),
                done.interaction(),
                done.caller(),
                done.person(),
                null,
                done.query(),
                "0",
                null,
                List.of(),
                RequestId.of(request),
                clock.instant()));
    }
}
