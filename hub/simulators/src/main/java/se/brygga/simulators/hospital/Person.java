package se.brygga.simulators.hospital;

import java.time.LocalDate;

/**
 * A fictional person as the hospital's system knows one.
 *
 * @param alias what the console calls the person; tells nothing
 * @param id identifier for PID-3.1
 * @param authority OID of the assigning authority; empty for the hospital's own local ids
 * @param family family name
 * @param given given name
 * @param born date of birth
 * @param municipality code of the municipality of registration, 4 digits
 * @param town where the registered address is
 * @param protection PD1-12: {@code Y}, {@code S} or empty
 */
public record Person(
        String alias,
        String id,
        String authority,
        String family,
        String given,
        LocalDate born,
        String municipality,
        String town,
        String protection) {

    /** Returns given and family name, as a notice writes them. */
    public String name() {
        return given + " " + family;
    }

    @Override
    public String toString() {
        return alias;
    }
}
