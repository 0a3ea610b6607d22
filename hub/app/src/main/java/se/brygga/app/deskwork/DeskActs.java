package se.brygga.app.deskwork;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Role;
import se.brygga.app.audit.Auditing;
import se.brygga.app.audit.RefusedRequest;
import se.brygga.app.casework.UnitSayings;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Law;
import se.brygga.app.refusal.Refused;
import se.brygga.core.message.Refusal;

/** Lets a reader say something for the unit of the chosen commission: in the audit log before it is done (security.md 4.2). */
@Component
final class DeskActs {

    private static final int UNPROCESSABLE = 422;

    private final UnitSayings acts;
    private final Law law;
    private final Auditing auditing;
    private final Clock clock;

    DeskActs(UnitSayings acts, Law law, Auditing auditing, Clock clock) {
        this.acts = acts;
        this.law = law;
        this.auditing = auditing;
        this.clock = clock;
    }

    /**
     * Something that is to be said.
     *
     * @param caller who says it
     * @param interaction name of it, for the log
     * @param person id of the person
     * @param resource {@code Type/id} of what it is about; null for a thread
     * @param control names it
     * @param requestId id of the request
     */
    record Wish(Caller caller, String interaction, String person, String resource, String control, String requestId) {}

    /** Says it; returns the code of why it is not taken. Throws {@link Refused} for whom nothing is taken from: to work for a unit is for those who read and coordinate, not for who records consents alone. */
    Optional<String> say(Wish wish, UnitSayings.Saying saying) {
        if (!wish.caller().is(Role.READER) && !wish.caller().is(Role.COORDINATOR)) {
            throw Refused.forbidden("ROLE", "This role may not answer for a unit")
                    .by(wish.caller());
        }
        var access = new Access(
                wish.caller(),
                AccessEvent.Kind.WRITE,
                wish.interaction(),
                'c',
                null,
                wish.requestId(),
                clock.instant());
        law.gateWithoutPerson(access).ifPresent(why -> {
            throw Refused.forbidden(why.name(), "This login may not answer for a unit");
        });
        var act = new UnitSayings.Act(wish.caller().reader().unit(), wish.person(), wish.control());
        Optional<Refusal> refusal = acts.refusal(act, saying);
        if (refusal.isEmpty()) {
            auditing.write(access.done(wish.person(), wish.resource()));
            refusal = acts.take(act, saying);
        }
        refusal.ifPresent(why -> auditing.write(refused(access, wish, why)));
        return refusal.map(Refusal::code);
    }

    /** Whom the form names is not proven, so the log does not name a person. */
    private static AccessEvent refused(Access access, Wish wish, Refusal why) {
        return new RefusedRequest(
                        wish.caller(),
                        wish.interaction(),
                        wish.resource(),
                        null,
                        new RefusedRequest.Why(UNPROCESSABLE, why.code()),
                        wish.requestId(),
                        access.at())
                .event();
    }
}
