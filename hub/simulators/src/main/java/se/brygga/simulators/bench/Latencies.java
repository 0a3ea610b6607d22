package se.brygga.simulators.bench;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts latencies in classes that are at most 1.6 % wide, from a microsecond to an hour. Safe for use by many threads.
 */
public final class Latencies {

    private static final int CLASS_BITS = 6;
    private static final int CLASSES_PER_DOUBLING = 1 << CLASS_BITS;
    private static final int DOUBLINGS = 34;

    private final AtomicLongArray counts = new AtomicLongArray(DOUBLINGS * CLASSES_PER_DOUBLING);

    /** Adds one latency. */
    public void add(long nanos) {
        counts.incrementAndGet(classOf(Math.max(1, nanos / 1_000)));
    }

    /** Returns how many there are. */
    public long count() {
        long count = 0;
        for (int i = 0; i < counts.length(); i++) {
            count += counts.get(i);
        }
        return count;
    }

    /** Returns the latency in milliseconds that this share (0 to 1) of all does not exceed; 0 if there are none. */
    public double millis(double share) {
        long rank = (long) Math.ceil(share * count());
        long seen = 0;
        for (int i = 0; i < counts.length(); i++) {
            seen += counts.get(i);
            if (seen >= rank && seen > 0) {
                return upperMicros(i) / 1_000.0;
            }
        }
        return 0;
    }

    private static int classOf(long micros) {
        int magnitude = 63 - Long.numberOfLeadingZeros(micros);
        if (magnitude < CLASS_BITS) {
            return (int) micros;
        }
        int shift = magnitude - CLASS_BITS;
        int index = (shift + 1) * CLASSES_PER_DOUBLING + (int) (micros >> shift) - CLASSES_PER_DOUBLING;
        return Math.min(index, DOUBLINGS * CLASSES_PER_DOUBLING - 1);
    }

    private static long upperMicros(int index) {
        if (index < CLASSES_PER_DOUBLING) {
            return index;
        }
        int shift = index / CLASSES_PER_DOUBLING - 1;
        long mantissa = index % CLASSES_PER_DOUBLING + CLASSES_PER_DOUBLING;
        return ((mantissa + 1) << shift) - 1;
    }
}
