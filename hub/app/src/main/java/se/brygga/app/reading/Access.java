package se.brygga.app.reading;

import java.time.Instant;
import java.util.List;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.reader.Caller;

/**
 * One request for data: who, for what, when. Made once when the request begins, so that its inputs are frozen.
 *
 * @param caller as authenticated
 * @param kind of event in the audit log
 * @param interaction FHIR restful-interaction or operation, such as {@code search-type}
 * @param action the scope letter it needs: r or s
 * @param query raw request without persons' numbers; null for a read
 * @param requestId id of the request
 * @param at when it began
 */
public record Access(
        Caller caller,
        AccessEvent.Kind kind,
        String interaction,
        char action,
        String query,
        String requestId,
        Instant at) {

    private static final String SUCCESS = "0";

    /** Returns for the audit log that it was done, where no decision on a resource was needed; null for no person and no resource. */
    public AccessEvent done(String person, String resource) {
        return new AccessEvent(
                kind, interaction, caller, person, resource, query, SUCCESS, null, List.of(), requestId, at);
    }
}
