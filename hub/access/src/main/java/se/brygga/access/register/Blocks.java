package se.brygga.access.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.brygga.access.decision.Block;
import se.brygga.access.decision.Block.Lift;
import se.brygga.access.decision.Span;

/** Reads blocks (spärrar) and their temporary lifts (SVOD 2:3, 3:5; PDL 4:4-4:5). */
final class Blocks {

    /** Why a block was lifted: one of these has to be said. */
    private static final Set<String> BASES = Set.of("PatientsConsent", "Emergency");

    private Blocks() {}

    /** Returns all blocks that are not annulled at {@code now}. */
    static List<Block> of(List<Entry> entries, Instant now) {
        return entries.stream()
                .filter(entry -> entry.is("block") && entry.forbids(now))
                .flatMap(entry -> blocks(entry, lifts(entry, entries)))
                .toList();
    }

    /** A block of no known kind is both outer and inner. */
    private static Stream<Block> blocks(Entry entry, List<Lift> lifts) {
        String kind = entry.code("block-kind").orElse("");
        Stream<Block> outer = kind.equals("inner") ? Stream.empty() : Stream.of(block(entry, true, null, lifts));
        Stream<Block> inner = kind.equals("outer")
                ? Stream.empty()
                : entry.owners().stream().map(unit -> block(entry, false, unit.orElse(null), lifts));
        return Stream.concat(outer, inner);
    }

    private static Block block(Entry entry, boolean outer, String unit, List<Lift> lifts) {
        Span hidden = entry.hidden();
        return new Block(
                entry.id(), outer, entry.provider(), unit, hidden.from(), hidden.until(), entry.exempt(), lifts);
    }

    /** Only the provider that holds a block can lift it. */
    private static List<Lift> lifts(Entry block, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.is("lift") && entry.permits())
                .filter(entry -> entry.source().equals(Optional.of(block.id())))
                .filter(entry -> block.provider() != null && block.provider().equals(entry.provider()))
                .filter(entry ->
                        entry.code("lift-basis").filter(BASES::contains).isPresent())
                .filter(entry -> entry.code("register-reason")
                        .filter(text -> !text.isBlank())
                        .isPresent())
                .flatMap(Blocks::lifts)
                .toList();
    }

    private static Stream<Lift> lifts(Entry entry) {
        Instant from = entry.validity().from();
        Instant until = entry.validity().until();
        return Stream.concat(
                entry.grantees("Practitioner").stream().map(user -> new Lift(entry.id(), user, null, from, until)),
                entry.grantees("Organization").stream().map(unit -> new Lift(entry.id(), null, unit, from, until)));
    }
}
