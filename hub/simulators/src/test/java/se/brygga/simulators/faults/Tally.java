package se.brygga.simulators.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * How what arrived differs from what should have, person by person.
 *
 * @param lost things that should have arrived and did not
 * @param doubled things that arrived more often than once, or that nobody expected
 * @param reordered persons for whom things arrived in another order
 */
record Tally(long lost, long doubled, long reordered) {

    static Tally compare(Map<String, ? extends List<?>> expected, Map<String, ? extends List<?>> arrived) {
        long lost = 0;
        long doubled = arrived.entrySet().stream()
                .filter(entry -> !expected.containsKey(entry.getKey()))
                .mapToLong(entry -> entry.getValue().size())
                .sum();
        long reordered = 0;
        for (var entry : expected.entrySet()) {
            List<Object> want = new ArrayList<>(entry.getValue());
            List<Object> have =
                    new ArrayList<>(arrived.containsKey(entry.getKey()) ? arrived.get(entry.getKey()) : List.of());
            List<Object> once = have.stream()
                    .distinct()
                    .filter(new HashSet<>(want)::contains)
                    .toList();
            lost += want.size() - once.size();
            doubled += have.size() - once.size();
            want.retainAll(new HashSet<>(once));
            reordered += once.equals(want) ? 0 : 1;
        }
        return new Tally(lost, doubled, reordered);
    }

    @Override
    public String toString() {
        return "lost " + lost + ", doubled " + doubled + ", reordered " + reordered;
    }
}
