package se.brygga.access.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything about one reader and one person that a decision needs, frozen when the request begins.
 *
 * @param relation what ties them
 * @param blocks all that are not annulled
 * @param consents in the register, of any unit and time
 * @param person state of the person
 * @param emergency in force; empty if none is
 * @param now when the request began
 */
public record Circumstances(
        Relation relation,
        List<Block> blocks,
        List<Ground> consents,
        PersonState person,
        Optional<Emergency> emergency,
        Instant now) {

    /** Tells whether a block hides some time only. If none does, what an item's time is makes no difference to any decision. */
    public boolean askForTime() {
        return blocks != null && blocks.stream().anyMatch(block -> block.from() != null || block.until() != null);
    }
}
