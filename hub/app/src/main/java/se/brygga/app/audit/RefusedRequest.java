package se.brygga.app.audit;

import java.time.Instant;
import java.util.List;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.access.reader.Caller;

/**
 * A request that got nothing, as the audit log keeps it: the same at every door (security.md 4.2, rule 4).
 *
 * @param caller null if nobody could be authenticated
 * @param interaction what was tried
 * @param person id of the person that it was about; null if none is known
 * @param resource {@code Type/id}; null if none
 * @param query without numbers of persons; null if none
 * @param why what it was answered
 * @param requestId id of the request
 * @param at when it began
 */
public record RefusedRequest(
        Caller caller,
        String interaction,
        String person,
        String resource,
        String query,
        Why why,
        String requestId,
        Instant at) {

    private static final String REFUSED = "4";
    private static final String FAILED = "8";

    /** A request of which nobody knows what person it was about. */
    public RefusedRequest(
            Caller caller, String interaction, String resource, String query, Why why, String requestId, Instant at) {
        this(caller, interaction, null, resource, query, why, requestId, at);
    }

    /**
     * What a request was answered.
     *
     * @param status of HTTP
     * @param code short code of the reason
     */
    public record Why(int status, String code) {

        private Kind kind() {
            return switch (status) {
                case 401 -> Kind.LOGIN_FAILED;
                case 403, 404, 410 -> Kind.DENIED;
                default -> Kind.BAD_REQUEST;
            };
        }

        private String outcome() {
            return status >= 500 && status != 501 ? FAILED : REFUSED;
        }
    }

    /** Returns the event. */
    public AccessEvent event() {
        return new AccessEvent(
                why.kind(),
                interaction,
                caller,
                person,
                resource,
                query,
                why.outcome(),
                why.code(),
                List.of(),
                requestId,
                at);
    }
}
