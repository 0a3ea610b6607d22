package se.brygga.simulators.hub;

import java.util.Map;
import java.util.TreeMap;

/**
 * The hub's own numbers, from {@code GET /operator/counts}.
 *
 * @param messages by {@code connector|STATE}
 * @param deliveries by {@code destination|STATE|RECEIPT}
 * @param persons stored persons
 * @param resources stored resources
 */
public record Counts(Map<String, Long> messages, Map<String, Long> deliveries, long persons, long resources) {

    /** Counts nothing. */
    public static final Counts NONE = new Counts(Map.of(), Map.of(), 0, 0);

    /** Returns how many messages a connector brought in this state; null = any state. */
    public long messages(String connector, String state) {
        return sum(messages, connector, state, 1);
    }

    /** Returns how many deliveries a destination has in this state; null = any state. */
    public long deliveries(String destination, String state) {
        return sum(deliveries, destination, state, 1);
    }

    /** Returns how many deliveries of a destination have this receipt. */
    public long receipts(String destination, String receipt) {
        return sum(deliveries, destination, receipt, 2);
    }

    /** Returns how many deliveries were withheld, from whomever. */
    public long withheld() {
        return deliveries.entrySet().stream()
                .filter(entry -> entry.getKey().split("\\|", -1)[1].equals("WITHHELD"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Returns what was added since {@code before}. */
    public Counts since(Counts before) {
        return new Counts(
                difference(messages, before.messages),
                difference(deliveries, before.deliveries),
                persons - before.persons,
                resources - before.resources);
    }

    private static Map<String, Long> difference(Map<String, Long> now, Map<String, Long> before) {
        var difference = new TreeMap<>(now);
        before.forEach((key, count) -> difference.merge(key, -count, Long::sum));
        return difference;
    }

    private static long sum(Map<String, Long> counts, String first, String wanted, int position) {
        return counts.entrySet().stream()
                .filter(entry -> matches(entry.getKey().split("\\|", -1), first, wanted, position))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static boolean matches(String[] key, String first, String wanted, int position) {
        return key[0].equals(first) && (wanted == null || key.length > position && key[position].equals(wanted));
    }
}
