package se.brygga.app.registers;

import java.util.List;
import java.util.function.Supplier;
import se.brygga.access.audit.AccessEvent;
import se.brygga.app.audit.Auditing;
import se.brygga.app.audit.RefusedRequest;
import se.brygga.app.refusal.Refused;
import se.brygga.core.record.RecordUnavailable;

/**
 * Puts each act on the registers into the audit log before it is done (HSLF-FS 2016:40 4:9; security.md 4.2): what cannot be
 * logged does not happen.
 */
final class RegisterLog {

    private static final String SUCCESS = "0";
    private static final String FAILED = "8";

    private final Auditing audit;

    RegisterLog(Auditing audit) {
        this.audit = audit;
    }

    /**
     * What is about to be done.
     *
     * @param person id of the person; null if none
     * @param resource {@code Type/id}; null if none
     * @param query what was asked in words or codes; null if nothing
     * @param grounds ids of the entries that it rests on
     */
    record Act(
            AccessEvent.Kind kind,
            String interaction,
            String person,
            String resource,
            String query,
            List<String> grounds) {

        static Act on(String interaction, String person, String resource) {
            return new Act(AccessEvent.Kind.REGISTER, interaction, person, resource, null, List.of());
        }

        Act asking(String asked) {
            return new Act(kind, interaction, person, resource, asked, grounds);
        }

        Act of(AccessEvent.Kind other) {
            return new Act(other, interaction, person, resource, query, grounds);
        }

        Act resting(List<String> on) {
            return new Act(kind, interaction, person, resource, query, on);
        }
    }

    /** Logs an act, then does it; if that fails, logs this too. */
    <T> T perform(Call call, Act act, Supplier<T> work) {
        audit.write(event(call, act, SUCCESS, null));
        try {
            return work.get();
        } catch (RuntimeException e) {
            tryTo(() -> audit.write(event(call, act, FAILED, "FAILED")));
            throw e;
        }
    }

    /** Logs what came of an act and could not be known before it. */
    void note(Call call, Act act) {
        audit.write(event(call, act, SUCCESS, null));
    }

    /** Logs that a request was not done, about whom if that is known. */
    void refused(Call call, String interaction, Refused why) {
        audit.write(new RefusedRequest(
                        call.caller(),
                        interaction,
                        why.person(),
                        null,
                        null,
                        new RefusedRequest.Why(why.status(), why.code()),
                        call.requestId(),
                        call.at())
                .event());
    }

    /** The failure itself is what the caller must hear of. */
    private static void tryTo(Runnable write) {
        try {
            write.run();
        } catch (RecordUnavailable ignored) {
            return;
        }
    }

    private static AccessEvent event(Call call, Act act, String outcome, String reason) {
        return new AccessEvent(
                act.kind(),
                act.interaction(),
                call.caller(),
                act.person(),
                act.resource(),
                act.query(),
                outcome,
                reason,
                act.grounds(),
                call.requestId(),
                call.at());
    }
}
