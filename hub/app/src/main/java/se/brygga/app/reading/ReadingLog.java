package se.brygga.app.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.app.audit.Auditing;
import se.brygga.core.record.RecordedResource;

/** Puts every reading into the audit log before its answer can leave, and makes refusals take equally long. */
public final class ReadingLog {

    private static final String DONE = "0";
    private static final String REFUSED = "4";

    /** What is absent is found out sooner than what is hidden: refusals leave at whole multiples of this, counted from the beginning. */
    private static final long STEP_MILLIS = 60;

    private final Auditing auditing;
    private final Clock clock;
    private final Predicate<String> pace;

    /**
     * Takes the log and the time.
     *
     * @param pace counts a reading of the person with this id; false if it is one too many (security.md 7)
     */
    public ReadingLog(Auditing auditing, Clock clock, Predicate<String> pace) {
        this.auditing = auditing;
        this.clock = clock;
        this.pace = pace;
    }

    /** Notes what goes out. Throws {@link TooOften} if people read this person too often; systems have a limit of their own. */
    void seen(Access access, String person, String reference, List<String> grounds) {
        if (!access.caller().reader().system() && !pace.test(person)) {
            auditing.write(
                    event(access, Kind.DENIED, person, reference, new Verdict(REFUSED, TooOften.CODE, List.of())));
            throw new TooOften();
        }
        auditing.write(event(access, access.kind(), person, reference, new Verdict(DONE, null, grounds)));
    }

    /** One event for each person (security.md 4.2, rule 2); one without a person if there is nothing to see. */
    void seenAll(Access access, List<RecordedResource> resources, Kind kind) {
        seenAll(
                access,
                kind,
                resources.stream()
                        .map(one -> one.stored().person())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** Does the same for a list of persons. */
    void seenAll(Access access, Kind kind, List<String> persons) {
        List<AccessEvent> events = persons.stream()
                .map(person -> event(access, kind, person, null, new Verdict(DONE, null, List.of())))
                .toList();
        auditing.write(
                events.isEmpty()
                        ? List.of(event(access, kind, null, null, new Verdict(DONE, null, List.of())))
                        : events);
    }

    /** Notes what was not found or may not be seen; returns when both would have been known. */
    void absent(Access access, String person, String reference, Denial why) {
        auditing.write(
                event(access, Kind.DENIED, person, reference, new Verdict(REFUSED, why.reason(), why.grounds())));
        waitForStep(access.at());
    }

    /** Why something is not shown, and the ids of the entries that decided. */
    record Denial(String reason, List<String> grounds) {

        static final Denial ABSENT = new Denial("NOT_FOUND", List.of());
    }

    /** Notes a refusal and returns what to throw. */
    NotPermitted refused(Access access, String person, Reason reason) {
        auditing.write(event(access, Kind.DENIED, person, null, new Verdict(REFUSED, reason.name(), List.of())));
        waitForStep(access.at());
        return new NotPermitted(reason);
    }

    private record Verdict(String outcome, String reason, List<String> grounds) {}

    private static AccessEvent event(Access access, Kind kind, String person, String reference, Verdict verdict) {
        return new AccessEvent(
                kind,
                access.interaction(),
                access.caller(),
                person,
                reference,
                access.query(),
                verdict.outcome(),
                verdict.reason(),
                verdict.grounds(),
                access.requestId(),
                access.at());
    }

    private void waitForStep(Instant begun) {
        long passed = Math.max(0, Duration.between(begun, clock.instant()).toMillis());
        try {
            Thread.sleep(STEP_MILLIS - passed % STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
