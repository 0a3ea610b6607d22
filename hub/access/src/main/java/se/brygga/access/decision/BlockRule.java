package se.brygga.access.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.brygga.access.decision.Block.Lift;
import se.brygga.access.decision.Decision.Outcome;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Side;

/** Step 5 of the decision: what a block that is not lifted does (SVOD 2:3, 2:5, 3:5; PDL 4:4-4:5). */
final class BlockRule {

    private final LegalSettings settings;
    private final BlockReach reach;

    BlockRule(LegalSettings settings) {
        this.settings = settings;
        this.reach = new BlockReach(settings);
    }

    /** Returns what follows from the blocks; empty if none hides the item, or each that does is lifted for this reader. */
    Optional<Decision> of(Reader reader, Circumstances circumstances, Item item) {
        if (circumstances.blocks() == null) {
            return Optional.of(Decision.withhold(Reason.BLOCK_STATUS_UNKNOWN));
        }
        List<String> hiding = circumstances.blocks().stream()
                .filter(block -> reach.hides(block, item, reader))
                .filter(block -> lift(block, reader, circumstances).isEmpty())
                .map(Block::id)
                .distinct()
                .toList();
        return hiding.isEmpty() ? Optional.empty() : Optional.of(hidden(reader, circumstances, item, hiding));
    }

    /** Returns the ids of the lifts that open the item. */
    List<String> lifts(Reader reader, Circumstances circumstances, Item item) {
        return circumstances.blocks().stream()
                .filter(block -> reach.hides(block, item, reader))
                .flatMap(block -> lift(block, reader, circumstances).stream())
                .map(Lift::id)
                .distinct()
                .toList();
    }

    /** Social care readers, and readers of social care data, never learn of a block (SVOD 2:5). */
    private Decision hidden(Reader reader, Circumstances circumstances, Item item, List<String> hiding) {
        if (reader.side() != Side.CARE || item.side() != Side.CARE) {
            return Decision.of(Outcome.WITHHOLD, Reason.BLOCKED_HIDDEN, hiding);
        }
        boolean own = settings.bodies().same(reader.provider(), item.provider());
        Reason reason = own ? Reason.BLOCKED_INNER : Reason.BLOCKED;
        return circumstances
                .emergency()
                .filter(emergency -> CareNow.isGivenBy(reader, circumstances.relation()))
                .filter(emergency -> own || emergency.cannotRequestLift())
                .map(emergency -> Decision.of(Outcome.ASK_LIFT, reason, and(hiding, emergency.id())))
                .orElseGet(() -> Decision.of(Outcome.WITHHOLD, reason, hiding));
    }

    /** A lift that could last longer than the law allows is none. */
    private static Optional<Lift> lift(Block block, Reader reader, Circumstances circumstances) {
        return Stream.ofNullable(block.lifts())
                .flatMap(List::stream)
                .filter(lift -> new Grantee(lift.user(), lift.unit()).includes(reader))
                .filter(lift -> {
                    Validity validity = new Validity(lift.from(), lift.until());
                    return validity.isShort() && validity.holds(circumstances.now());
                })
                .findFirst();
    }

    private static List<String> and(List<String> ids, String id) {
        return Stream.concat(ids.stream(), Stream.of(id)).toList();
    }
}
