package se.brygga.simulators.bench;

import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicIntegerArray;
import se.brygga.simulators.hospital.Adt;
import se.brygga.simulators.hospital.Visit;
import se.brygga.simulators.hospital.VolumePersons;

/**
 * An endless series of messages for many persons, each of which leads to one delivery: admitted, on leave, back, discharged,
 * and again. The messages of one person must be asked for by one thread at a time.
 */
final class Cycles {

    private static final String[] TRIGGERS = {"A01", "A21", "A22", "A03"};
    private static final LocalDateTime BEGINNING = LocalDateTime.of(2025, 1, 1, 8, 0);
    private static final int STAY_MINUTES = 600;

    private final AtomicIntegerArray steps;

    Cycles(int persons) {
        this.steps = new AtomicIntegerArray(persons);
    }

    /** Returns the person's next message. */
    byte[] next(int person) {
        int step = steps.getAndIncrement(person);
        int stay = step / TRIGGERS.length;
        int event = step % TRIGGERS.length;
        LocalDateTime admitted = BEGINNING.plusMinutes((long) stay * STAY_MINUTES);
        var visit = new Visit("B" + person + "-" + stay, admitted, admitted.plusDays(3), "MED");
        return Adt.of(TRIGGERS[event], VolumePersons.number(person), visit, admitted.plusMinutes(event * 60L))
                .bytes("B" + person + "-" + step);
    }
}
