package se.brygga.coordination.model;

import java.util.Locale;

/**
 * A share of cases that shows no cell of 1 to 4 persons (domain.md 9): neither the cell itself nor what it could be worked out from.
 *
 * @param part what is asked for
 * @param rest the other cases
 * @param persons how many persons there are in both together
 */
public record Share(Cell part, Cell rest, int persons) {

    private static final int SMALLEST = 5;
    private static final String SMALL = "<5";
    private static final String HIDDEN = "hidden";

    /**
     * Cases, and whose they are.
     *
     * @param cases how many
     * @param persons how many persons they are about
     */
    public record Cell(int cases, int persons) {

        static Cell ofOne(int cases) {
            return new Cell(cases, cases == 0 ? 0 : 1);
        }

        private Cell plus(Cell other) {
            return new Cell(cases + other.cases, persons + other.persons);
        }

        private boolean isSmall() {
            return persons > 0 && persons < SMALLEST;
        }
    }

    /** Returns the share of one person's cases. */
    static Share ofOne(int part, int whole) {
        return new Share(Cell.ofOne(part), Cell.ofOne(whole - part), 1);
    }

    /** Adds what is about other persons. */
    Share plus(Share other) {
        return new Share(part.plus(other.part), rest.plus(other.rest), persons + other.persons);
    }

    /** Returns the number of all cases. */
    public String whole() {
        return isWholeSmall() ? SMALL : Integer.toString(part.cases() + rest.cases());
    }

    /** Returns the number of the cases that are asked for. */
    public String count() {
        if (isWholeSmall() || part.isSmall()) {
            return SMALL;
        }
        return rest.isSmall() ? HIDDEN : Integer.toString(part.cases());
    }

    /** Returns the share in per cent with one decimal. */
    public String percent() {
        return isWholeSmall() || part.isSmall() || rest.isSmall()
                ? HIDDEN
                : String.format(Locale.ROOT, "%.1f %%", 100.0 * part.cases() / (part.cases() + rest.cases()));
    }

    private boolean isWholeSmall() {
        return persons < SMALLEST;
    }
}
