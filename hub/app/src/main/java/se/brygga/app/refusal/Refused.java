package se.brygga.app.refusal;

import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import se.brygga.access.reader.Caller;

/**
 * A request goes no further, at whichever door: how it is answered and what the audit log keeps (FHIR R4, http.html#2.21.0.4). The
 * sentences say what is allowed, and repeat nothing of the request or the record but words of the hub's own lists.
 */
public final class Refused extends RuntimeException {

    /** The token's scopes do not reach (<a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a>, 3.1). */
    public static final String INSUFFICIENT_SCOPE = "INSUFFICIENT_SCOPE";

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<Issue> issues;
    private final transient Known known;
    private final boolean audited;

    /**
     * One thing that is wrong.
     *
     * @param code of issue-type, or a detail code
     * @param place FHIRPath or name of a field; empty for the whole
     * @param text a sentence
     */
    public record Issue(String code, String place, String text) {}

    /** For the audit log alone: whom it is about, by the id in the record, and who asked as far as proven; null if not known. */
    private record Known(String person, Caller caller) {}

    /**
     * Takes what goes out.
     *
     * @param code short code for the audit log and for {@code details}, such as {@code PARAMETER}
     */
    public Refused(int status, IssueType issue, String code, String sentence) {
        this(status, code, List.of(new Issue(issue.toCode(), "", sentence)), new Known(null, null), false);
    }

    private Refused(int status, String code, List<Issue> issues, Known known, boolean audited) {
        super(issues.get(0).text(), null, false, false);
        this.status = status;
        this.code = code;
        this.issues = List.copyOf(issues);
        this.known = known;
        this.audited = audited;
    }

    /** Any status, with the kind of issue that goes with it. */
    public static Refused of(int status, String code, String sentence) {
        return new Refused(status, issue(status), code, sentence);
    }

    /** Several things that are wrong at once, at least one. */
    public static Refused of(int status, String code, List<Issue> issues) {
        return new Refused(status, code, issues, new Known(null, null), false);
    }

    /** 400: the request is not one that is taken here. */
    public static Refused bad(String code, String sentence) {
        return of(400, code, sentence);
    }

    /** 400: a parameter or a value of one is not on the allow-list. */
    public static Refused parameter(String sentence) {
        return new Refused(400, IssueType.NOTSUPPORTED, "PARAMETER", sentence);
    }

    /** 401: nobody could be authenticated. */
    public static Refused login(String code, String sentence) {
        return of(401, code, sentence);
    }

    /** 403: known who asks, and it may not. */
    public static Refused forbidden(String code, String sentence) {
        return of(403, code, sentence);
    }

    /** 404 for what is absent and for what may not be seen: one and the same. */
    public static Refused absent() {
        return of(404, "NOT_FOUND", "There is no such resource, or not for this caller.");
    }

    /** The same 404 from the door to the record, which has written it to the log, with its reason, itself. */
    public static Refused hidden() {
        Refused same = absent();
        return new Refused(same.status, same.code, same.issues, same.known, true);
    }

    /** 405: the method does not go with the path. */
    public static Refused method(String sentence) {
        return new Refused(405, IssueType.NOTSUPPORTED, "METHOD", sentence);
    }

    /** 422: the request can be read, and what it holds cannot be used. */
    public static Refused unusable(String code, String sentence) {
        return of(422, code, sentence);
    }

    /** 429: too many requests. */
    public static Refused tooMany() {
        return of(429, "TOO_MANY_REQUESTS", "Too many requests. Wait as long as Retry-After says");
    }

    /** 501: an interaction that FHIR knows and this API does not offer. */
    public static Refused notOffered(String sentence) {
        return new Refused(501, IssueType.NOTSUPPORTED, "INTERACTION", sentence);
    }

    /** 503: neither record nor log can be reached: nothing is shown, and nothing was done. */
    public static Refused unavailable() {
        return of(503, "UNAVAILABLE", "The record or its log cannot be reached. Nothing was done; ask again later.");
    }

    private static IssueType issue(int status) {
        return switch (status) {
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOTFOUND;
            case 405, 406, 415 -> IssueType.NOTSUPPORTED;
            case 409 -> IssueType.CONFLICT;
            case 413, 414 -> IssueType.TOOLONG;
            case 429 -> IssueType.THROTTLED;
            case 503 -> IssueType.TRANSIENT;
            default -> status >= 500 ? IssueType.EXCEPTION : IssueType.INVALID;
        };
    }

    /** Returns the same by somebody, as far as that is proven, for the audit log. */
    public Refused by(Caller caller) {
        return new Refused(status, code, issues, new Known(known.person(), caller), audited);
    }

    /** Returns the same, which the audit log has already. */
    public Refused logged() {
        return new Refused(status, code, issues, known, true);
    }

    /** Returns the same about a person, by the id in the record, for the audit log; null if nobody is known. */
    public Refused about(String person) {
        return new Refused(status, code, issues, new Known(person, known.caller()), audited);
    }

    /** Returns who asked; null if nobody could be authenticated. */
    public Caller caller() {
        return known.caller();
    }

    /** Returns the id of the person that it is about; null if none is known. */
    public String person() {
        return known.person();
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the code for the audit log. */
    public String code() {
        return code;
    }

    /** Returns what is wrong, at least one thing. */
    public List<Issue> issues() {
        return issues;
    }

    /** Tells whether the audit log has it already. */
    public boolean audited() {
        return audited;
    }
}
