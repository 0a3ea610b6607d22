package se.brygga.coordination.model;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measure M4 of domain.md 9, counted person by person: direct admissions of all unplanned ones, by unit of the hospital, care model and
 * month. It holds numbers only.
 */
public final class DirectShares {

    private final SortedMap<Group, Figures> figures = new TreeMap<>();

    /**
     * What is counted together.
     *
     * @param unit HSA-id of the unit of the hospital
     * @param model code of the care model
     * @param month of the admissions
     */
    public record Group(String unit, String model, YearMonth month) implements Comparable<Group> {

        private static final Comparator<Group> ORDER =
                Comparator.comparing(Group::unit).thenComparing(Group::model).thenComparing(Group::month);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The figures of a group.
     *
     * @param direct direct admissions of all unplanned ones
     * @param unsaid of all unplanned ones, those counted as unplanned only because nobody said that they were planned
     */
    public record Figures(Share direct, Share unsaid) {

        private static Figures ofOne(List<UnplannedAdmission> own) {
            return new Figures(
                    Share.ofOne(
                            (int) own.stream()
                                    .filter(UnplannedAdmission::direct)
                                    .count(),
                            own.size()),
                    Share.ofOne((int) own.stream().filter(one -> !one.said()).count(), own.size()));
        }

        private Figures plus(Figures other) {
            return new Figures(direct.plus(other.direct), unsaid.plus(other.unsaid));
        }
    }

    /** Adds the admissions of one person, once for each person: cells are small by persons, not by admissions. */
    public void add(List<UnplannedAdmission> ofOnePerson) {
        Map<Group, List<UnplannedAdmission>> groups = ofOnePerson.stream()
                .collect(Collectors.groupingBy(one -> new Group(one.unit(), one.model(), one.month())));
        groups.forEach((group, own) -> figures.merge(group, Figures.ofOne(own), Figures::plus));
    }

    /** Returns the figures so far; a group without an admission is left out. */
    public SortedMap<Group, Figures> figures() {
        return new TreeMap<>(figures);
    }
}
