package se.brygga.simulators.bench;

import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntUnaryOperator;

/** Chooses whom a connection's next message is about; each connection has persons of its own, so that they stay in order. */
final class Persons {

    private Persons() {}

    /** Returns each person in [from, to) once. */
    static IntUnaryOperator eachOnce(int from, int to, int connections) {
        var next = new AtomicIntegerArray(connections);
        return connection -> {
            long person = from + connection + (long) next.getAndIncrement(connection) * connections;
            return person < to ? (int) person : -1;
        };
    }

    /** Returns persons in [0, to) by chance, the same ones for the same seed; {@code to} is at least {@code connections}. */
    static IntUnaryOperator anyOf(int to, int connections, long seed) {
        Random[] dice = new Random[connections];
        for (int i = 0; i < connections; i++) {
            dice[i] = new Random(seed + i);
        }
        return connection -> dice[connection].nextInt(to / connections) * connections + connection;
    }
}
