package se.brygga.app.camel;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that grow from try to try, with some chance in them, and end at once when the hub stops. */
final class Patience {

    private static final double SPREAD = 0.2;

    private final Duration first;
    private final Duration longest;
    private int tries;
    private boolean ended;
    private Patience lent;

    Patience() {
        this(Duration.ofMillis(200), Duration.ofSeconds(10));
    }

    Patience(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    synchronized boolean ended() {
        return ended;
    }

    synchronized void end() {
        ended = true;
        notifyAll();
        if (lent != null) {
            lent.end();
        }
    }

    /** Lets {@code other} end together with this one; null takes it back. */
    synchronized void lend(Patience other) {
        lent = other;
        if (ended && other != null) {
            other.end();
        }
    }

    synchronized void reset() {
        tries = 0;
    }

    /** Waits for the next, longer pause or until the end. */
    synchronized void pause() {
        long millis = Math.min(longest.toMillis(), first.toMillis() << Math.min(tries, 20));
        tries++;
        long until = System.nanoTime()
                + (long) (millis
                        * 1e6
                        * (1 + SPREAD * ThreadLocalRandom.current().nextDouble()));
        try {
            for (long left = until - System.nanoTime(); left > 0 && !ended; left = until - System.nanoTime()) {
                wait(left / 1_000_000 + 1);
            }
        } catch (InterruptedException e) {
            ended = true;
        }
    }
}
