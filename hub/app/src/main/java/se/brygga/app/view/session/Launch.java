package se.brygga.app.view.session;

import java.time.Instant;

/** One page that was opened, in one tab; it knows when it was used last. */
final class Launch {

    private final String id;
    private final Opening opening;
    private final Instant opened;
    private final Instant login;
    private volatile Instant used;
    private volatile boolean ended;

    Launch(String id, Opening opening, Instant opened, Instant login) {
        this.id = id;
        this.opening = opening;
        this.opened = opened;
        this.login = login;
        this.used = opened;
    }

    String id() {
        return id;
    }

    Opening opening() {
        return opening;
    }

    Instant opened() {
        return opened;
    }

    /** Returns when the reader logged in who opened it. */
    Instant login() {
        return login;
    }

    Instant used() {
        return used;
    }

    void use(Instant now) {
        used = now;
    }

    boolean isEnded() {
        return ended;
    }

    void end() {
        ended = true;
    }
}
