package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.Permitted;
import se.brygga.app.view.source.Arrival;
import se.brygga.app.view.source.Chip;
import se.brygga.app.view.source.ChipState;
import se.brygga.app.view.source.ChipState.Known;
import se.brygga.app.view.source.Freshness;
import se.brygga.app.view.words.Directory;

/** Makes the source strip: one chip for each body whose data came, and one without a name for each thing that is left out. */
final class ChipBoard {

    private final Directory directory;
    private final Freshness freshness;
    private final Instant now;

    ChipBoard(Directory directory, Freshness freshness, Instant now) {
        this.directory = directory;
        this.freshness = freshness;
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
                byCustodian(arrival).forEach((body, rows) -> all.add(chip(arrival, body, rows, hidden)));
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

    private static Map<String, List<Permitted>> byCustodian(Arrival arrival) {
        return rows(arrival).stream()
                .sorted(Comparator.comparing(Permitted::custodian))
                .collect(Collectors.groupingBy(Permitted::custodian, LinkedHashMap::new, Collectors.toList()));
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
        Optional<Instant> delivered = body == null ? Optional.empty() : freshness.lastDelivery(body);
        Instant newest = delivered
                .or(() -> rows.stream().map(Permitted::updated).max(Comparator.naturalOrder()))
                .orElse(null);
        int parts = arrival.answer() == null ? 1 : arrival.answer().parts();
        int answered = arrival.answer() == null ? 0 : arrival.answer().answered();
        boolean isStale = body != null && newest != null && !rows.isEmpty() && freshness.isStale(body, newest, now);
        var known = new Known(
                false,
                false,
                arrival.failed(),
                arrival.answer() == null ? 0 : parts - answered,
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
                newest,
                arrival.latency(),
                answered,
                parts);
    }
}
