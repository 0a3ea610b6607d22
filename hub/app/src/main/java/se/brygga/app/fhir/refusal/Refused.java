package se.brygga.app.fhir.refusal;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/**
 * A request that gets an OperationOutcome instead of data (FHIR R4, http.html#2.21.0.4). The sentence says what is allowed and
 * repeats nothing of the request but words of the allow-list.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final IssueType issue;
    private final String code;
    private boolean audited;

    /**
     * Takes what goes out.
     *
     * @param code short code for the audit log and for {@code details}, such as {@code PARAMETER}
     */
    public Refused(int status, IssueType issue, String code, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.issue = issue;
        this.code = code;
    }

    /** 400: the request is not one that this API takes. */
    public static Refused bad(String code, String sentence) {
        return new Refused(400, IssueType.INVALID, code, sentence);
    }

    /** 400: a parameter or a value of one is not on the allow-list. */
    public static Refused parameter(String sentence) {
        return new Refused(400, IssueType.NOTSUPPORTED, "PARAMETER", sentence);
    }

    /** 403: known who asks, and it may not. */
    public static Refused forbidden(String code, String sentence) {
        return new Refused(403, IssueType.FORBIDDEN, code, sentence);
    }

    /** 404 for what is absent and for what may not be seen: one and the same. */
    public static Refused absent() {
        return new Refused(404, IssueType.NOTFOUND, "NOT_FOUND", "There is no such resource, or not for this caller.");
    }

    /** The same 404 from the door to the record, which has written it to the log, with its reason, itself. */
    public static Refused hidden() {
        Refused refused = absent();
        refused.audited = true;
        return refused;
    }

    /** 405: the method does not go with the path. */
    public static Refused method(String sentence) {
        return new Refused(405, IssueType.NOTSUPPORTED, "METHOD", sentence);
    }

    /** 501: an interaction that FHIR knows and this API does not offer. */
    public static Refused notOffered(String sentence) {
        return new Refused(501, IssueType.NOTSUPPORTED, "INTERACTION", sentence);
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the kind of issue. */
    public IssueType issue() {
        return issue;
    }

    /** Tells whether the audit log has it already. */
    public boolean audited() {
        return audited;
    }

    /** Returns the code for the audit log. */
    public String code() {
        return code;
    }
}
