package se.brygga.app.security;

import se.brygga.access.reader.Caller;

/** A request goes no further; says how it is answered and what the audit log keeps, without content of the request. */
final class Refused extends RuntimeException {

    /** The token's scopes do not reach (RFC 6750, 3.1). */
    static final String INSUFFICIENT_SCOPE = "INSUFFICIENT_SCOPE";

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Caller caller;

    private Refused(int status, String code, String sentence) {
        super(sentence);
        this.status = status;
        this.code = code;
        this.caller = null;
    }

    private Refused(Refused same, Caller caller) {
        super(same.getMessage());
        this.status = same.status;
        this.code = same.code;
        this.caller = caller;
    }

    /** Nobody could be authenticated: 401. */
    static Refused login(String code, String sentence) {
        return new Refused(401, code, sentence);
    }

    /** Somebody is known and may not: 403. */
    static Refused denied(String code, String sentence) {
        return new Refused(403, code, sentence);
    }

    /** The request cannot be judged: 400, 413 or 414. */
    static Refused request(int status, String code, String sentence) {
        return new Refused(status, code, sentence);
    }

    /** Too many requests: 429. */
    static Refused tooMany() {
        return request(429, "TOO_MANY_REQUESTS", "Too many requests. Wait as long as Retry-After says");
    }

    /** Returns the same with who it was, as far as that is proven. */
    Refused of(Caller known) {
        return new Refused(this, known);
    }

    /** Returns who it was; null if nobody could be authenticated. */
    Caller caller() {
        return caller;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
