package se.brygga.access.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import se.brygga.access.reader.Bodies;
import se.brygga.core.record.RecordedResource;

/**
 * Tells of a resource what a decision has to know: owner and unit from the columns of the record, never from its content.
 *
 * @param bodies the directory
 * @param informsByRoutine HSA-ids of providers that inform everybody before sharing (SVOD 2:2)
 * @param informed HSA-ids of providers that have informed this person (register kind {@code information})
 * @param reports how well each provider's blocks are known
 */
public record Items(Bodies bodies, Set<String> informsByRoutine, Set<String> informed, BlockReports reports) {

    /** Returns the item that a resource is at a moment. */
    public Item of(RecordedResource recorded, Instant now) {
        return of(recorded, Nature.of(recorded.stored().resource()), now);
    }

    /** Returns the same of a resource whose nature is known already. */
    public Item of(RecordedResource recorded, Nature nature, Instant now) {
        String provider = Optional.ofNullable(recorded.stored().custodian())
                .flatMap(bodies::providerOf)
                .orElse(null);
        return new Item(
                provider == null ? null : bodies.side(provider).orElse(null),
                provider,
                known(recorded.stored().unit()),
                known(recorded.stored().informationType()),
                nature.period().from(),
                nature.period().until(),
                nature.perPerson(),
                provider == null || informsByRoutine.contains(provider) || informed.contains(provider),
                provider != null && reports.known(provider, now));
    }

    /** Returns the item that all would be that a body has written, whenever and of whatever type. */
    public Item written(String body, Instant now) {
        String provider = bodies.providerOf(body).orElse(null);
        return new Item(
                provider == null ? null : bodies.side(provider).orElse(null),
                provider,
                body,
                null,
                null,
                null,
                true,
                true,
                provider != null && reports.known(provider, now));
    }

    private static String known(String column) {
        return column == null || column.isBlank() ? null : column;
    }
}
