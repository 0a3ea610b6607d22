package se.brygga.coordination.model;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Measures of care models (domain.md 9). */
public final class Measures {

    private static final int SMALLEST = 5;

    private Measures() {}

    /**
     * A share of cases.
     *
     * @param part the numerator
     * @param whole the denominator, above zero
     */
    public record Share(int part, int whole) {

        /** Returns the share in per cent with one decimal; {@code <5} where a cell of 1 to 4 persons could be worked out. */
        public String text() {
            return isSmall(part) || isSmall(whole - part) || isSmall(whole)
                    ? "<5"
                    : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
        }

        private static boolean isSmall(int cell) {
            return cell > 0 && cell < SMALLEST;
        }
    }

    /**
     * What is counted together.
     *
     * @param model code of the care model
     * @param month of the admissions
     */
    public record Cell(String model, YearMonth month) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            int byModel = model.compareTo(other.model);
            return byModel != 0 ? byModel : month.compareTo(other.month);
        }
    }

    /** Returns M4, direct admissions of all unplanned ones, by model and month; months without an admission are left out. */
    public static SortedMap<Cell, Share> directAdmissions(List<UnplannedAdmission> admissions) {
        SortedMap<Cell, Share> shares = new TreeMap<>();
        for (UnplannedAdmission admission : admissions) {
            shares.merge(
                    new Cell(admission.model(), admission.month()),
                    new Share(admission.direct() ? 1 : 0, 1),
                    (one, other) -> new Share(one.part() + other.part(), one.whole() + other.whole()));
        }
        return shares;
    }
}
