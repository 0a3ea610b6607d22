package se.brygga.app.auditpages;

/** An auditor's request cannot be done; says in a sentence what to do, without content of the request. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Refusal(int status, String code, String sentence) {
        super(sentence);
        this.status = status;
        this.code = code;
    }

    /** One whose status says why well enough for the log. */
    Refusal(int status, String sentence) {
        this(status, "HTTP_" + status, sentence);
    }

    /** Returns the code for the audit log. */
    String code() {
        return code;
    }

    int status() {
        return status;
    }
}
