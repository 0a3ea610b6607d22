package se.brygga.app.token;

/** No token could be had; the message says why and what to do, and holds neither key nor assertion. */
public final class NoToken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoToken(String sentence) {
        super(sentence);
    }

    NoToken(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
