package se.brygga.app.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicLong;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import se.brygga.app.refusal.Refused;

/** Shares the memory for large bodies among all callers, so that many at once cannot exhaust it (security.md 7). */
public final class BodyBudget {

    private static final int SMALL = 64 * 1024;

    private final AtomicLong left;

    /** Takes how many bytes all large bodies together may have. */
    public BodyBudget(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    /** Returns what is held for a body until {@link #release}; throws {@link Refused} 503 if there is not enough now. */
    long hold(HttpServletRequest request, int limit) {
        long told = request.getContentLengthLong();
        long bytes = told < 0 ? limit : Math.min(told, limit);
        if (bytes <= SMALL) {
            return 0;
        }
        if (left.addAndGet(-bytes) < 0) {
            release(bytes);
            throw new Refused(
                    503, IssueType.TRANSIENT, "BUSY", "Too much is being sent just now. Send it again later.");
        }
        return bytes;
    }

    /** Gives back what was held. */
    void release(long bytes) {
        left.addAndGet(bytes);
    }
}
