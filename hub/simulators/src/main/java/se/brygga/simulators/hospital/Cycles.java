package se.brygga.simulators.hospital;

import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * An endless series of messages for many persons, each of which leads to one delivery: admitted, on leave, back, discharged,
 * and again. The messages of one person must be asked for by one thread at a time.
 */
public final class Cycles {

    private static final String[] TRIGGERS = {"A01", "A21", "A22", "A03"};
    private static final String[] EVENTS = {"admitted", "leave-started", "leave-ended", "discharged"};
    private static final LocalDateTime BEGINNING = LocalDateTime.of(2025, 1, 1, 8, 0);
    private static final int STAY_MINUTES = 600;
    private static final int PLANNED_DAYS = 3;

    private final AtomicIntegerArray steps;

    /** Begins with all persons at home. */
    public Cycles(int persons) {
        this.steps = new AtomicIntegerArray(persons);
    }

    /**
     * What a message must lead to.
     *
     * @param event code of the notice
     * @param at the time that it carries, local: of the event, for an admission the estimated discharge
     */
    public record Outcome(String event, LocalDateTime at) {}

    /** Returns the person's next message. */
    public byte[] next(int person) {
        int step = steps.getAndIncrement(person);
        int stay = step / TRIGGERS.length;
        LocalDateTime admitted = admitted(stay);
        var visit = new Visit("B" + person + "-" + stay, admitted, admitted.plusDays(PLANNED_DAYS), "MED");
        return Adt.of(TRIGGERS[step % TRIGGERS.length], VolumePersons.number(person), visit, happened(step))
                .bytes("B" + person + "-" + step);
    }

    /** Returns what the person's message number {@code step} (from 0) must lead to. */
    public static Outcome outcome(int step) {
        boolean admission = step % TRIGGERS.length == 0;
        LocalDateTime at = admission ? admitted(step / TRIGGERS.length).plusDays(PLANNED_DAYS) : happened(step);
        return new Outcome(EVENTS[step % EVENTS.length], at);
    }

    private static LocalDateTime admitted(int stay) {
        return BEGINNING.plusMinutes((long) stay * STAY_MINUTES);
    }

    private static LocalDateTime happened(int step) {
        return admitted(step / TRIGGERS.length).plusMinutes(step % TRIGGERS.length * 60L);
    }
}
