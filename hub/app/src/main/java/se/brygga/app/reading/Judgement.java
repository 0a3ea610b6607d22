package se.brygga.app.reading;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.brygga.access.decision.Decision;
import se.brygga.access.decision.Decision.Outcome;
import se.brygga.access.decision.Decision.Reason;
import se.brygga.access.decision.Relation;
import se.brygga.app.reading.ReadingLog.Denial;
import se.brygga.core.record.RecordedResource;

/**
 * What the law says about one person towards one caller: a decision for each resource, all from the same circumstances.
 *
 * @param gate why nothing of any person may be seen (assurance, purpose, relation); empty if something might be
 * @param relation what ties the reader's body to the person
 * @param decisions by resource, in the order of the record
 * @param nameable true for the HSA-id of each body of which the caller may be told that it takes part
 */
public record Judgement(
        Optional<Reason> gate,
        Relation relation,
        Map<RecordedResource, Decision> decisions,
        Predicate<String> nameable) {

    /** Reasons that stop the reader at the door, whoever's resource it is (domain.md 5, steps 1 and 2). */
    static final Set<Reason> GATE = EnumSet.of(Reason.ASSURANCE, Reason.PURPOSE, Reason.NO_RELATION);

    /** Returns the resources that may be shown. */
    Map<RecordedResource, Decision> shown() {
        Map<RecordedResource, Decision> shown = new LinkedHashMap<>();
        decisions.forEach((resource, decision) -> {
            if (decision.shows()) {
                shown.put(resource, decision);
            }
        });
        return shown;
    }

    /** Returns why one of these resources is not shown, for the log. */
    Denial why(Predicate<RecordedResource> which) {
        List<Decision> hidden = decisions.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(decision -> decision.reason() != null)
                .toList();
        Optional<Reason> reason =
                gate.or(() -> hidden.stream().map(Decision::reason).findFirst());
        List<String> grounds = hidden.stream()
                .flatMap(decision -> decision.grounds().stream())
                .distinct()
                .toList();
        return new Denial(reason.map(Enum::name).orElse("SCOPE"), grounds);
    }

    /** Returns the ids of the register's entries that decided. */
    List<String> grounds() {
        Set<String> grounds = new LinkedHashSet<>();
        decisions.values().forEach(decision -> grounds.addAll(decision.grounds()));
        return List.copyOf(grounds);
    }

    /** Returns what may be said of the rest (security.md 3.2), of all types alike: so it tells nothing of any one type. */
    Set<Omission> omissions() {
        Set<Omission> omissions = EnumSet.noneOf(Omission.class);
        decisions.values().forEach(decision -> omission(decision).ifPresent(omissions::add));
        return omissions;
    }

    private static Optional<Omission> omission(Decision decision) {
        if (decision.shows()) {
            return Optional.empty();
        }
        if (decision.outcome() == Outcome.ASK_LIFT) {
            return Optional.of(Omission.BLOCKED);
        }
        return Optional.ofNullable(
                switch (decision.reason()) {
                    case BLOCKED, BLOCKED_INNER -> Omission.BLOCKED;
                    case BLOCK_STATUS_UNKNOWN, OWNER_UNKNOWN -> Omission.UNCHECKED;
                    case CONSENT_MISSING -> Omission.CONSENT_MISSING;
                    case ASSESSMENT_MISSING -> Omission.ASSESSMENT_MISSING;
                    case ROLE_SCOPE -> Omission.ROLE_SCOPE;
                    default -> null;
                });
    }
}
