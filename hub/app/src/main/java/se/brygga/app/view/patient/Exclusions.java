package se.brygga.app.view.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.brygga.app.reading.Omission;
import se.brygga.app.view.patient.Notice.Kind;
import se.brygga.app.view.source.Chip;
import se.brygga.app.view.source.ChipState;
import se.brygga.app.view.words.ViewWords;

/** Tells in each section alike what is left out, and of an empty one why it is empty (view.md 2.3). */
final class Exclusions {

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
        for (Chip chip : chips) {
            if (chip.state() == ChipState.FAILED || chip.state() == ChipState.PARTIAL) {
                all.add(notice(Kind.NOT_ARRIVED, chip.name()));
            } else if (chip.state() == ChipState.LOADING) {
                all.add(notice(Kind.LOADING, chip.name()));
            }
        }
        if (!filter.isEmpty()) {
            all.add(notice(Kind.FILTERED, filter));
        }
        all.addAll(law());
        if (empty && answered().isEmpty() && all.isEmpty()) {
            all.add(new Notice(Kind.NOT_EXISTING, words.get("notice.nothing-known")));
        } else if (empty && !answered().isEmpty() && filter.isEmpty()) {
            all.add(0, nothing());
        }
        return List.copyOf(all);
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

    private List<Chip> answered() {
        return chips.stream()
                .filter(chip -> chip.fetched() != null && chip.state() != ChipState.FAILED)
                .toList();
    }

    private Notice nothing() {
        List<Chip> answered = answered();
        String names = answered.stream().map(Chip::name).distinct().collect(Collectors.joining(", "));
        return notice(Kind.NOT_EXISTING, names, words.time(answered.get(0).fetched()));
    }

    private Notice notice(Kind kind, Object... parts) {
        return new Notice(kind, words.get("notice." + kind.code(), parts));
    }
}
