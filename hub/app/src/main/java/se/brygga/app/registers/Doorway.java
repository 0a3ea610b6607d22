package se.brygga.app.registers;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import se.brygga.app.Faults;
import se.brygga.app.refusal.Refused;
import se.brygga.app.security.Callers;
import se.brygga.core.record.RecordUnavailable;

/** Leads a request in: who calls, the body within its limit, and an answer whatever happens; each refusal is in the audit log. */
public final class Doorway {

    private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);

    private final Callers callers;
    private final RegisterLog log;
    private final Clock clock;
    private final Function<HttpServletRequest, String> requestId;

    /** Takes who calls, the audit log and clock of the house, and what names a request. */
    public Doorway(Callers callers, RegisterHouse house, Function<HttpServletRequest, String> requestId) {
        this.callers = callers;
        this.log = house.log();
        this.clock = house.clock();
        this.requestId = requestId;
    }

    /** What a request asks for. */
    @FunctionalInterface
    interface Work {
        ResponseEntity<String> of(Call call, byte[] body);
    }

    /**
     * Does the work of a request.
     *
     * @param interaction what it is called in the audit log
     * @param most bytes of the body
     */
    ResponseEntity<String> lead(HttpServletRequest request, String interaction, int most, Work work) {
        Call call = new Call(callers.current().orElse(null), requestId.apply(request), clock.instant());
        Answer answer = Answer.to(request);
        try {
            return done(call, interaction, answer, () -> work.of(call, body(request, most)));
        } catch (RecordUnavailable e) {
            LOG.warn("A request to the registers is not done: {}", Faults.describe(e));
            return answer.refused(Refused.unavailable());
        }
    }

    private interface Step {
        ResponseEntity<String> take() throws IOException;
    }

    private ResponseEntity<String> done(Call call, String interaction, Answer answer, Step step) {
        try {
            return step.take();
        } catch (Refused why) {
            log.refused(call, interaction, why);
            return answer.refused(why);
        } catch (IOException e) {
            Refused why = NotTaken.bad("body", "The body did not arrive whole");
            log.refused(call, interaction, why);
            return answer.refused(why);
        }
    }

    private static byte[] body(HttpServletRequest request, int most) throws IOException {
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw NotTaken.tooLong(most);
        }
        return body;
    }
}
