package se.brygga.coordination.model;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Observation;

/**
 * The NEWS2 score of a set of vital signs that were taken together (Royal College of Physicians 2017). What is missing,
 * contradicts itself or has an unknown unit is said to be missing; nothing is guessed.
 *
 * @param points of each parameter that could be scored
 */
public record News2(Map<News2Parameter, Integer> points) {

    private static final int HIGH = 7;
    private static final int MEDIUM = 5;
    private static final int RED = 3;

    /** How soon somebody must act. */
    public enum Risk {
        LOW,
        LOW_MEDIUM,
        MEDIUM,
        HIGH
    }

    /** Scores observations and their components, in any order; those of other things do not matter. */
    public static News2 of(Collection<Observation> observations, News2Codes codes) {
        return new News2(new VitalSigns(List.copyOf(observations), codes).points());
    }

    /** Returns what could not be scored; empty if the set is complete. */
    public Set<News2Parameter> missing() {
        return EnumSet.allOf(News2Parameter.class).stream()
                .filter(parameter -> !points.containsKey(parameter))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(News2Parameter.class)));
    }

    /** Returns the score of a complete set; empty for an incomplete one. */
    public OptionalInt total() {
        return missing().isEmpty() ? OptionalInt.of(atLeast()) : OptionalInt.empty();
    }

    /** Returns the points of what is there: the score is that or more. */
    public int atLeast() {
        return points.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the risk that is certain from what is there. */
    public Risk risk() {
        if (atLeast() >= HIGH) {
            return Risk.HIGH;
        }
        if (atLeast() >= MEDIUM) {
            return Risk.MEDIUM;
        }
        return points.containsValue(RED) ? Risk.LOW_MEDIUM : Risk.LOW;
    }

    /** Returns a sentence in Swedish: the score, or what is missing for it. */
    public String sentence() {
        return missing().isEmpty()
                ? "NEWS2 " + atLeast() + "."
                : "NEWS2 är ofullständigt (minst " + atLeast() + "). Det saknas: "
                        + missing().stream().map(News2Parameter::swedish).collect(Collectors.joining(", ")) + ".";
    }
}
