package se.brygga.app.auditpages;

/** An auditor's request cannot be done; says in a sentence what to do, without content of the request. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    int status() {
        return status;
    }
}
