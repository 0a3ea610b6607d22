package se.brygga.access.decision;

import java.time.Instant;
import se.brygga.access.reader.Side;

/**
 * One thing that might be shown.
 *
 * @param side of the owner; null if the directory does not know it
 * @param provider HSA-id of the owner; null if unknown
 * @param unit HSA-id of the author unit; null if unknown
 * @param informationType national code, such as {@code lak}
 * @param from first moment of what it is about; null if undated
 * @param until last moment, inclusive; null if it has none yet or is undated; a date alone counts as the whole day
 * @param perPerson false for a record about a household
 * @param published false if the person has not been informed (SVOD 2:2)
 * @param blocksKnown false if the owner's blocks were not heard of for too long
 */
public record Item(
        Side side,
        String provider,
        String unit,
        String informationType,
        Instant from,
        Instant until,
        boolean perPerson,
        boolean published,
        boolean blocksKnown) {}
