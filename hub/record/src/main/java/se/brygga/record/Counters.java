package se.brygga.record;

/**
 * Names of the totals in the table counter, kept in step by the transactions that change what they count.
 *
 * <p>Counting rows would cost the overview more with every message; adding to a total costs the same for ever.
 */
final class Counters {

    /** Followed by {@code connector|state}. */
    static final String MESSAGE = "message|";

    /** Followed by {@code destination|state|receipt}. */
    static final String DELIVERY = "delivery|";

    /** Persons that are not merged into another. */
    static final String PERSONS = "persons";

    /** Resources, not versions. */
    static final String RESOURCES = "resources";

    private Counters() {}
}
