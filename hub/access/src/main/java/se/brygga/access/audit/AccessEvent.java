package se.brygga.access.audit;

import java.time.Instant;
import java.util.List;
import se.brygga.access.reader.Caller;

/**
 * Something that the audit log has to hold, before it becomes a BALP AuditEvent (security.md 4.1).
 *
 * @param kind what it was
 * @param interaction FHIR restful-interaction or operation code, such as {@code read}, {@code search-type}, {@code $summary}
 * @param caller null if nobody could be authenticated
 * @param person id of the person; null if none
 * @param resource {@code Type/id}; null if none
 * @param query the raw request of a search or operation; null if none. Never holds a person's number
 * @param outcome {@code 0} success, {@code 4} refused, {@code 8} failed
 * @param reason code of a refusal; null for success
 * @param grounds ids of consents, lifts, assessments, emergencies and blocks that decided
 * @param requestId id of the request
 * @param at when
 */
public record AccessEvent(
        Kind kind,
        String interaction,
        Caller caller,
        String person,
        String resource,
        String query,
        String outcome,
        String reason,
        List<String> grounds,
        String requestId,
        Instant at) {

    /** What it was. */
    public enum Kind {
        READ,
        SEARCH,
        OPERATION,
        WRITE,
        PAGE,
        CARD,
        REGISTER,
        EMERGENCY,
        SUBSCRIPTION,
        REPLAY,
        EXPORT,
        /** Refused by the law, by a scope or by a role. */
        DENIED,
        /** A request that was refused before it could be judged. */
        BAD_REQUEST,
        LOGIN_FAILED
    }
}
