package se.brygga.simulators.hub;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, looking again and again. */
public final class Patience {

    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(50).toNanos();

    private Patience() {}

    /** Returns true as soon as {@code condition} holds, false if it does not within {@code limit} or on interruption. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
        return true;
    }
}
