package se.brygga.app.registers;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.app.refusal.Refused;
import se.brygga.app.refusal.Refused.Issue;

/** Why a request to the registers is not done; says why without repeating what came in. */
final class NotTaken {

    private NotTaken() {}

    /** Nobody is known to call: 401. */
    static Refused nobody() {
        return Refused.of(401, "LOGIN", "Say who is calling");
    }

    /** The law or the role does not give it: 403. */
    static Refused denied(Reason rule, String text) {
        return Refused.of(403, rule.name(), text);
    }

    /** The caller's role is another: 403. */
    static Refused role(String text) {
        return Refused.of(403, "ROLE", text);
    }

    /** There is no such entry, or it is another provider's: 404 for both. */
    static Refused absent() {
        return Refused.of(404, "NOT_FOUND", "There is no such entry");
    }

    /** A field of a request is missing or wrong: 400. */
    static Refused bad(String field, String text) {
        return Refused.of(400, "BAD_REQUEST", List.of(new Issue(IssueType.VALUE.toCode(), field, field + ": " + text)));
    }

    /** The body is too long: 413. */
    static Refused tooLong(int most) {
        return Refused.of(413, "TOO_LONG", "Send at most " + most + " bytes");
    }

    /** The same id stands for something else already: 409. */
    static Refused conflict() {
        return Refused.of(
                409,
                "CONFLICT",
                "This identifier stands for another entry. An entry is never edited: annul it, and send a new one with an"
                        + " identifier of its own");
    }

    /** The entry is not what a profile or a rule asks for: 422. */
    static Refused invalid(List<Issue> issues) {
        return Refused.of(422, "INVALID", issues);
    }

    /** As {@link #invalid(List)} for one issue. */
    static Refused invalid(String place, String text) {
        return invalid(List.of(new Issue(IssueType.BUSINESSRULE.toCode(), place, text)));
    }

    /** What came cannot even be read; {@code status} tells how bad it is. */
    static Refused unreadable(int status, Issue issue) {
        return Refused.of(status, "UNREADABLE", List.of(issue));
    }
}
