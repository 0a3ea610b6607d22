package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.brygga.app.reading.Omission;
import se.brygga.app.view.patient.Notice.Kind;
import se.brygga.app.view.source.Chip;
import se.brygga.app.view.source.ChipState;
import se.brygga.app.view.source.RecordSource;
import se.brygga.app.view.words.ViewWords;

/** Tells in each section alike what is left out, and of an empty one why it is empty (view.md 2.3). */
final class Exclusions {

    private static final Set<ChipState> PROVING = EnumSet.of(ChipState.COMPLETE, ChipState.NONE, ChipState.FILTERED);

    private final ViewWords words;
    private final List<Chip> chips;
    private final Set<Omission> omissions;

    Exclusions(ViewWords words, List<Chip> chips, Set<Omission> omissions) {
        this.words = words;
        this.chips = chips;
        this.omissions = omissions;
    }

    /**
     * Returns the notices of a section.
     *
     * @param empty true if it has no rows to show
     * @param filter the filter that hides rows of it; empty if none does
     */
    List<Notice> of(boolean empty, String filter) {
        List<Notice> all = new ArrayList<>();
        chips.forEach(chip -> missing(chip, empty).ifPresent(all::add));
        if (!filter.isEmpty()) {
            all.add(notice(Kind.FILTERED, filter));
        }
        all.addAll(law());
        List<Chip> proven = proven();
        if (empty && proven.isEmpty() && all.isEmpty()) {
            all.add(new Notice(Kind.NOT_EXISTING, words.get("notice.nothing-known")));
        } else if (empty && !proven.isEmpty() && filter.isEmpty()) {
            all.add(0, nothing(proven));
        }
        return List.copyOf(all);
    }

    private Optional<Notice> missing(Chip chip, boolean empty) {
        return Optional.ofNullable(
                switch (chip.state()) {
                    case FAILED -> notice(Kind.NOT_ARRIVED, chip.name());
                    case PARTIAL -> partly(chip);
                    case STALE -> empty ? notice(Kind.OUTDATED, chip.name(), words.time(chip.asOf())) : null;
                    case LOADING -> notice(Kind.LOADING, chip.name());
                    default -> null;
                });
    }

    /** To try again helps where a source did not answer, not where a system is silent. */
    private Notice partly(Chip chip) {
        return chip.code().equals(RecordSource.CODE)
                ? new Notice(
                        Kind.OUTDATED,
                        words.get("notice.outdated-part", chip.name(), chip.parts() - chip.answered(), chip.parts()))
                : notice(Kind.NOT_ARRIVED, chip.name());
    }

    /** What the law leaves out, in the same words in every section. */
    List<Notice> law() {
        List<Notice> all = new ArrayList<>();
        if (omissions.contains(Omission.UNCHECKED)) {
            all.add(notice(Kind.UNCHECKED));
        }
        if (omissions.contains(Omission.BLOCKED)) {
            all.add(notice(Kind.BLOCKED));
        }
        if (omissions.contains(Omission.CONSENT_MISSING)) {
            all.add(notice(Kind.NO_CONSENT));
        }
        if (omissions.contains(Omission.ASSESSMENT_MISSING)) {
            all.add(new Notice(Kind.NO_CONSENT, words.get("notice.no-assessment")));
        }
        if (omissions.contains(Omission.ROLE_SCOPE)) {
            all.add(notice(Kind.OUTSIDE_ROLE));
        }
        return all;
    }

    /** Only those of whom all has come prove that something does not exist; a filter is the reader's own and hides nothing here. */
    private List<Chip> proven() {
        return chips.stream()
                .filter(chip -> chip.asOf() != null)
                .filter(chip -> PROVING.contains(chip.state()))
                .toList();
    }

    private Notice nothing(List<Chip> proven) {
        String names = proven.stream().map(Chip::name).distinct().collect(Collectors.joining(", "));
        Instant upTo =
                proven.stream().map(Chip::asOf).min(Comparator.naturalOrder()).orElseThrow();
        return notice(Kind.NOT_EXISTING, names, words.time(upTo));
    }

    private Notice notice(Kind kind, Object... parts) {
        return new Notice(kind, words.get("notice." + kind.code(), parts));
    }
}
