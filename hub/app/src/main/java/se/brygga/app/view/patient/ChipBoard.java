package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.Permitted;
import se.brygga.app.view.source.Arrival;
import se.brygga.app.view.source.Chip;
import se.brygga.app.view.source.ChipState;
import se.brygga.app.view.source.ChipState.Known;
import se.brygga.app.view.source.Freshness;
import se.brygga.app.view.source.Freshness.Delivered;
import se.brygga.app.view.source.RecordSource;
import se.brygga.app.view.words.Directory;

/**
 * Makes the source strip: one chip for each body whose data came, one for the reader's own, and one without a name for each thing that
 * is left out. Other bodies of whose data nothing came have none: where one is missing it would tell whose data are withheld (SVOD 2:5).
 */
final class ChipBoard {

    private final Directory directory;
    private final Freshness freshness;
    private final String own;
    private final Instant now;

    /**
     * Takes how sources are called, how new they are, and the time.
     *
     * @param own HSA-id of the reader's own provider; null if there is no reader
     */
    ChipBoard(Directory directory, Freshness freshness, String own, Instant now) {
        this.directory = directory;
        this.freshness = freshness;
        this.own = own;
        this.now = now;
    }

    /**
     * Returns the chips.
     *
     * @param hidden HSA-ids of bodies of whose rows the reader's own filter hides some
     */
    List<Chip> chips(Material material, Set<String> hidden) {
        List<Chip> all = new ArrayList<>();
        for (Arrival arrival : material.arrivals()) {
            if (arrival.source().custodian() != null || arrival.answer() == null) {
                all.add(chip(arrival, arrival.source().custodian(), rows(arrival), hidden));
            } else {
                bodies(arrival).forEach((body, rows) -> all.add(chip(arrival, body, rows, hidden)));
            }
        }
        omitted(material.omissions()).forEach(state -> all.add(Chip.nameless(state)));
        return List.copyOf(all);
    }

    private static List<Permitted> rows(Arrival arrival) {
        return arrival.answer() == null
                ? List.of()
                : arrival.answer().view().resources().stream()
                        .filter(one -> one.custodian() != null)
                        .toList();
    }

    private Map<String, List<Permitted>> bodies(Arrival arrival) {
        Map<String, List<Permitted>> bodies = rows(arrival).stream()
                .collect(Collectors.groupingBy(Permitted::custodian, TreeMap::new, Collectors.toList()));
        if (own != null && isOfRecord(arrival) && hasDelivered(own)) {
            bodies.putIfAbsent(own, List.of());
        }
        return bodies;
    }

    private boolean hasDelivered(String body) {
        Delivered delivered = freshness.of(body, null, now);
        return delivered.upTo() != null || delivered.fresh() > 0;
    }

    private static boolean isOfRecord(Arrival arrival) {
        return arrival.source().code().equals(RecordSource.CODE);
    }

    /** What is left out names nobody: who blocked, and whose data wait for a consent, is not for the reader yet. */
    private static List<ChipState> omitted(Set<Omission> omissions) {
        List<ChipState> states = new ArrayList<>();
        if (omissions.contains(Omission.UNCHECKED)) {
            states.add(ChipState.UNCHECKED);
        }
        if (omissions.contains(Omission.CONSENT_MISSING) || omissions.contains(Omission.ASSESSMENT_MISSING)) {
            states.add(ChipState.NO_CONSENT);
        }
        if (omissions.contains(Omission.BLOCKED)) {
            states.add(ChipState.BLOCKED);
        }
        return states;
    }

    private Chip chip(Arrival arrival, String body, List<Permitted> rows, Set<String> hidden) {
        Instant newest = rows.stream()
                .map(Permitted::updated)
                .max(Comparator.naturalOrder())
                .orElse(null);
        Delivered delivered = delivered(arrival, body, newest);
        boolean isStale = arrival.answer() != null && isOfRecord(arrival) && delivered.isStale();
        var known = new Known(
                false,
                false,
                arrival.failed(),
                isStale || arrival.answer() == null ? 0 : delivered.systems() - delivered.fresh(),
                isStale,
                hidden.contains(Objects.requireNonNullElse(body, "")),
                arrival.isWaiting(),
                rows.size());
        return new Chip(
                arrival.source().code(),
                body == null
                        ? directory.told().words().get("own-record")
                        : directory.source(body).text(),
                known.state(),
                arrival.at(),
                delivered.upTo() == null ? newest : delivered.upTo(),
                arrival.latency(),
                delivered.fresh(),
                delivered.systems());
    }

    /** What the record holds is as new as what each system has sent; what a source tells itself is of the moment it does so. */
    private Delivered delivered(Arrival arrival, String body, Instant newest) {
        if (arrival.answer() == null) {
            return new Delivered(null, 0, 1);
        }
        return isOfRecord(arrival)
                ? freshness.of(body, newest, now)
                : new Delivered(
                        arrival.at(),
                        arrival.answer().answered(),
                        arrival.answer().parts());
    }
}
