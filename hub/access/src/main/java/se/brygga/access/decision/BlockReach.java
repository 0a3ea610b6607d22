package se.brygga.access.decision;

import java.util.Optional;
import se.brygga.access.reader.Reader;
import se.brygga.core.organisation.Organisation;

/**
 * What a block hides from whom, lifts aside: an outer one a provider's data from other providers, an inner one a unit's data from
 * all other units (SVOD 2:3, PDL 4:4). What cannot be told is hidden.
 */
final class BlockReach {

    private final LegalSettings settings;

    BlockReach(LegalSettings settings) {
        this.settings = settings;
    }

    boolean hides(Block block, Item item, Reader reader) {
        return ofOwner(block, item)
                && (block.outer() ? isElsewhere(item, reader) : isOtherUnit(block, item, reader))
                && overlaps(block, item)
                && !isExempt(block, item);
    }

    private boolean ofOwner(Block block, Item item) {
        return block.provider() == null || settings.bodies().same(block.provider(), item.provider());
    }

    private boolean isElsewhere(Item item, Reader reader) {
        return !settings.bodies().same(reader.provider(), item.provider());
    }

    private boolean isOtherUnit(Block block, Item item, Reader reader) {
        if (isElsewhere(item, reader)) {
            return settings.innerHidesElsewhere() && covers(block, item);
        }
        boolean sameUnit =
                block.unit() == null ? item.unit().equals(reader.unit()) : isWithin(reader.unit(), block.unit());
        return covers(block, item) && !sameUnit;
    }

    /**
     * The record knows an item's unit as its connector does, which may be coarser than the block: the item may come from any unit
     * below. A unit that the directory does not know may be part of the blocked one.
     */
    private boolean covers(Block block, Item item) {
        return block.unit() == null
                || isWithin(item.unit(), block.unit())
                || isWithin(block.unit(), item.unit())
                || settings.bodies().organisations().find(item.unit()).isEmpty();
    }

    /** A care unit (vårdenhet) with all that is below it in the directory. */
    private boolean isWithin(String unit, String blocked) {
        Optional<Organisation> at = settings.bodies().organisations().find(unit);
        while (at.isPresent() && !at.get().hsaId().equals(blocked)) {
            at = Optional.ofNullable(at.get().partOf())
                    .flatMap(settings.bodies().organisations()::find);
        }
        return at.isPresent() || unit.equals(blocked);
    }

    /** Any overlap hides; what is undated, or ends before it begins, may lie within any period. */
    private static boolean overlaps(Block block, Item item) {
        if (item.from() == null || item.until() != null && item.until().isBefore(item.from())) {
            return true;
        }
        boolean endsBefore =
                block.from() != null && item.until() != null && item.until().isBefore(block.from());
        boolean beginsAfter = block.until() != null && item.from().isAfter(block.until());
        return !endsBefore && !beginsAfter;
    }

    private static boolean isExempt(Block block, Item item) {
        return block.exempt() != null
                && item.informationType() != null
                && block.exempt().contains(item.informationType());
    }
}
