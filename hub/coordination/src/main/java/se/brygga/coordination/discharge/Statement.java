package se.brygga.coordination.discharge;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Who pays, and each reason, step by step.
 *
 * @param outcome the result
 * @param steps how it was found
 * @param payer code of the municipality that it is about; null if nobody knows
 * @param isFinal false while the person is still there or somebody can still act in time
 */
public record Statement(Outcome outcome, List<Step> steps, String payer, boolean isFinal) {

    /** Returns the statement in plain Swedish, a step a line. */
    public String swedish() {
        return text("Kommun", true) + "Resultat: " + result(true) + "\n";
    }

    /** Returns the statement in plain English, a step a line. */
    public String english() {
        return text("Municipality", false) + "Result: " + result(false) + "\n";
    }

    private String text(String municipality, boolean inSwedish) {
        StringBuilder text = new StringBuilder();
        text.append(municipality)
                .append(": ")
                .append(Objects.requireNonNullElse(payer, "?"))
                .append('\n');
        int number = 0;
        for (Step step : steps) {
            number++;
            text.append(number).append(". ").append(inSwedish ? step.swedish() : step.english());
            text.append(" (").append(step.rule()).append(")\n");
        }
        return text.toString();
    }

    private String result(boolean inSwedish) {
        if (outcome instanceof Outcome.Liable liable) {
            return inSwedish ? swedish(liable) : english(liable);
        }
        if (outcome instanceof Outcome.Counted counted) {
            return (inSwedish
                    ? Count.swedish(counted.days()) + " räknas i månadens snitt."
                    : Count.english(counted.days()) + " counted for the month.");
        }
        boolean stopped = outcome instanceof Outcome.Stopped;
        Reason reason = outcome instanceof Outcome.Stopped one ? one.reason() : ((Outcome.NotLiable) outcome).reason();
        String word = inSwedish
                ? stopped ? "Betalningsansvaret är stoppat. " : "Kommunen har inget betalningsansvar. "
                : stopped ? "The liability is stopped. " : "The municipality is not liable. ";
        return word + (inSwedish ? reason.swedish() : reason.english());
    }

    private static String swedish(Outcome.Liable liable) {
        String amount = liable.isUnpriced() ? "utan fastställt belopp" : kronor(liable.amount()) + " kronor";
        return "Kommunen har betalningsansvar från " + liable.from() + ": " + Count.swedish(liable.days()) + ", "
                + amount + ".";
    }

    private static String english(Outcome.Liable liable) {
        String amount = liable.isUnpriced() ? "not priced" : kronor(liable.amount()) + " SEK";
        return "The municipality is liable from " + liable.from() + ": " + Count.english(liable.days()) + ", " + amount
                + ".";
    }

    private static String kronor(long amount) {
        return String.format(Locale.ROOT, "%,d", amount).replace(',', ' ');
    }
}
