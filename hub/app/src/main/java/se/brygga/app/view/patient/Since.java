package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.brygga.app.reading.Permitted;
import se.brygga.app.view.section.Facts;
import se.brygga.app.view.section.SectionKind;
import se.brygga.app.view.section.SectionRow;
import se.brygga.app.view.words.Cell;

/**
 * What is new since the reader's unit opened the person last.
 *
 * @param last when that was; null if it never was
 * @param changes the newest of them
 * @param more how many there are beside those
 */
public record Since(Instant last, List<Change> changes, int more) {

    private static final int MOST = 6;
    private static final int LONGEST = 70;

    /** The cells by which a row is recognised. */
    private static final Map<SectionKind, List<Integer>> TELLING = Map.of(
            SectionKind.IMPORTANT, List.of(0, 1),
            SectionKind.DRUGS, List.of(0, 1),
            SectionKind.STAYS, List.of(0, 3),
            SectionKind.MEASUREMENTS, List.of(0, 1),
            SectionKind.NOTES, List.of(0, 1),
            SectionKind.PLANS, List.of(0, 1),
            SectionKind.CONTACTS, List.of(0, 1));

    private static final Set<SectionKind> NOT_NEWS = Set.of(SectionKind.OTHER);

    /**
     * Something new.
     *
     * @param isNew false if it was known before and has changed
     * @param kind the section in which it stands
     * @param what first cells of its row
     * @param row where it comes from
     */
    public record Change(boolean isNew, SectionKind kind, String what, SectionRow row) {}

    static Since of(Material material, Facts facts, Instant last) {
        if (last == null) {
            return new Since(null, List.of(), 0);
        }
        List<Permitted> fresh = material.facts().stream()
                .filter(one -> one.updated().isAfter(last))
                .filter(one -> !NOT_NEWS.contains(kind(one)) && kind(one) != null)
                .sorted(Comparator.comparing(Permitted::updated).reversed())
                .toList();
        return new Since(
                last,
                fresh.stream().limit(MOST).map(one -> change(one, facts)).toList(),
                Math.max(0, fresh.size() - MOST));
    }

    private static SectionKind kind(Permitted one) {
        return SectionKind.ofType(one.shared().fhirType());
    }

    private static Change change(Permitted one, Facts facts) {
        SectionRow row = facts.row(one);
        String what = TELLING.getOrDefault(kind(one), List.of(0)).stream()
                .map(row.cells()::get)
                .filter(Cell::isTold)
                .map(Cell::text)
                .collect(Collectors.joining(": "));
        String shown = what.length() > LONGEST ? what.substring(0, LONGEST).strip() + "…" : what;
        return new Change(one.version() == 1, kind(one), shown, row);
    }
}
