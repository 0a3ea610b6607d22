package se.brygga.app.registers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.brygga.access.decision.Decision;
import se.brygga.access.decision.Relation;
import se.brygga.access.reader.Reader;

/** Tells what the law says about a reader and a person, from the same inputs as every reading (domain.md 5). */
@FunctionalInterface
public interface Judging {

    /**
     * Decides on everything that is kept about a person at the stage of contents, with the emergency access in force for this
     * user; empty if the record knows no such person.
     */
    Optional<Judged> judge(Reader reader, String person, Instant at);

    /**
     * What the law says.
     *
     * @param person id of the person, merges followed
     * @param relation what ties the reader's body to the person
     * @param hidden what is not shown
     */
    record Judged(String person, Relation relation, List<Hidden> hidden) {}

    /**
     * Something that is not shown.
     *
     * @param provider HSA-id of its owner; null if unknown
     * @param decision why not; its grounds name the blocks
     */
    record Hidden(String provider, Decision decision) {}
}
