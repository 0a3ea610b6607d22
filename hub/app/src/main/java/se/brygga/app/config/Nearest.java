package se.brygga.app.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Guesses what somebody meant to write. */
public final class Nearest {

    private Nearest() {}

    /** Returns a sentence: the nearest known word, or all of them if none is near. */
    public static String advice(String written, Collection<String> known) {
        Optional<String> near = of(written, known);
        if (near.isPresent()) {
            return "Did you mean '" + near.get() + "'?";
        }
        return known.isEmpty() ? "None is known." : "Known: " + String.join(", ", new TreeSet<>(known)) + ".";
    }

    /** Returns the known word with the fewest changed letters: at most a third of them, or only letters at the end. */
    static Optional<String> of(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> isNear(written, word))
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isNear(String written, String word) {
        int bearable = Math.max(1, Math.max(written.length(), word.length()) / 3);
        boolean begun = !written.isEmpty() && (word.startsWith(written) || written.startsWith(word));
        return begun || distance(written, word) <= bearable;
    }

    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + change);
            }
            above = row;
        }
        return above[b.length()];
    }
}
