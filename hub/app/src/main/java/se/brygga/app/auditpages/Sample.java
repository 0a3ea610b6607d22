package se.brygga.app.auditpages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A sample as drawn; its text in the log is this as JSON, so that the log itself says what was to be reviewed.
 *
 * @param provider HSA-id of the provider whose log it was drawn from
 * @param population how many accesses the period had
 * @param random sequence numbers drawn at random with the seed
 * @param emergencies all accesses by emergency
 * @param ownName accesses of staff to their own record
 * @param colleagues accesses of staff to the record of somebody of the same unit
 * @param notComputed what could not be looked for, and why
 */
record Sample(
        String id,
        String provider,
        String seed,
        String from,
        String until,
        int population,
        List<Long> random,
        List<Long> emergencies,
        List<Long> ownName,
        List<Long> colleagues,
        List<String> notComputed) {

    static final String ACTION = "sample";

    private static final String NO_STAFF = "ownName and colleagues: the hub does not know which persons the staff are."
            + " Send 'staff' with user, person and unit of each.";

    /** Draws from the accesses of a period, with the seed of the request. */
    static Sample draw(String provider, Span span, List<LoggedAccess> accesses, SampleRequest asked) {
        List<SampleRequest.Colleague> staff = asked.staff() == null ? List.of() : asked.staff();
        List<Long> all = accesses.stream().map(LoggedAccess::sequence).toList();
        return new Sample(
                UUID.randomUUID().toString(),
                provider,
                asked.seed(),
                span.from().toString(),
                span.until().toString(),
                all.size(),
                Draw.of(all, asked.size(all.size()), asked.seed()),
                sequences(accesses, LoggedAccess::emergency),
                sequences(accesses, access -> staff.stream()
                        .anyMatch(one ->
                                one.user().equals(access.who()) && one.person().equals(access.person()))),
                sequences(accesses, access -> staff.stream()
                        .anyMatch(one -> !one.user().equals(access.who())
                                && one.person().equals(access.person())
                                && one.unit().equals(access.unit()))),
                asked.staff() == null ? List.of(NO_STAFF) : List.of());
    }

    /** Returns every entry that is to be reviewed. */
    Set<Long> entries() {
        Set<Long> all = new TreeSet<>(random);
        all.addAll(emergencies);
        all.addAll(ownName);
        all.addAll(colleagues);
        return all;
    }

    /** Returns codes of why an entry is in the sample. */
    List<String> why(long entry) {
        List<String> why = new ArrayList<>();
        if (random.contains(entry)) {
            why.add("random");
        }
        if (emergencies.contains(entry)) {
            why.add("emergency");
        }
        if (ownName.contains(entry)) {
            why.add("ownName");
        }
        if (colleagues.contains(entry)) {
            why.add("colleagues");
        }
        return why;
    }

    private static List<Long> sequences(List<LoggedAccess> accesses, Predicate<LoggedAccess> matches) {
        return accesses.stream().filter(matches).map(LoggedAccess::sequence).toList();
    }
}
