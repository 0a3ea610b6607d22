package se.brygga.app.registers;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import se.brygga.access.decision.Decision.Reason;

/** A request that is not done; says why without repeating what came in. */
final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One thing that is wrong.
     *
     * @param code of issue-type, or a detail code
     * @param place FHIRPath or name of a field; empty for the whole
     * @param text a sentence
     */
    record Issue(String code, String place, String text) {}

    private final int status;
    private final String reason;
    private final String person;
    private final transient List<Issue> issues;

    private NotTaken(int status, String reason, List<Issue> issues) {
        this(status, reason, null, issues);
    }

    private NotTaken(int status, String reason, String person, List<Issue> issues) {
        super(reason);
        this.status = status;
        this.reason = reason;
        this.person = person;
        this.issues = List.copyOf(issues);
    }

    /** Nobody is known to call: 401. */
    static NotTaken nobody() {
        return one(401, "LOGIN", IssueType.LOGIN, "Say who is calling");
    }

    /** The law or the role does not give it: 403. */
    static NotTaken denied(Reason rule, String text) {
        return one(403, rule.name(), IssueType.FORBIDDEN, text);
    }

    /** The caller's role is another: 403. */
    static NotTaken role(String text) {
        return one(403, "ROLE", IssueType.FORBIDDEN, text);
    }

    /** There is no such entry, or it is another provider's: 404 for both. */
    static NotTaken absent() {
        return one(404, "NOT_FOUND", IssueType.NOTFOUND, "There is no such entry");
    }

    /** A field of a request is missing or wrong: 400. */
    static NotTaken bad(String field, String text) {
        return new NotTaken(
                400, "BAD_REQUEST", List.of(new Issue(IssueType.VALUE.toCode(), field, field + ": " + text)));
    }

    /** The body is too long: 413. */
    static NotTaken tooLong(int most) {
        return one(413, "TOO_LONG", IssueType.TOOLONG, "Send at most " + most + " bytes");
    }

    /** The same id stands for something else already: 409. */
    static NotTaken conflict() {
        return one(
                409,
                "CONFLICT",
                IssueType.CONFLICT,
                "This identifier stands for another entry. An entry is never edited: annul it, and send a new one with an"
                        + " identifier of its own");
    }

    /** The entry is not what a profile or a rule asks for: 422. */
    static NotTaken invalid(List<Issue> issues) {
        return new NotTaken(422, "INVALID", issues);
    }

    /** As {@link #invalid(List)} for one issue. */
    static NotTaken invalid(String place, String text) {
        return invalid(List.of(new Issue(IssueType.BUSINESSRULE.toCode(), place, text)));
    }

    /** What came cannot even be read; {@code status} tells how bad it is. */
    static NotTaken unreadable(int status, Issue issue) {
        return new NotTaken(status, "UNREADABLE", List.of(issue));
    }

    private static NotTaken one(int status, String reason, IssueType code, String text) {
        return new NotTaken(status, reason, List.of(new Issue(code.toCode(), "", text)));
    }

    /** Returns the same about a person, by the id in the record, for the audit log alone; null if nobody is known. */
    NotTaken about(String whom) {
        return new NotTaken(status, reason, whom, issues);
    }

    /** Returns the id of the person that it is about; null if none is known. */
    String person() {
        return person;
    }

    int status() {
        return status;
    }

    String reason() {
        return reason;
    }

    List<Issue> issues() {
        return issues;
    }
}
