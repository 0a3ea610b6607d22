package se.brygga.coordination.worklist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.coordination.casework.CaseRule;
import se.brygga.core.message.Refusal;

/**
 * What a worklist is asked for: a unit and a day, and if wished one team, one state of own tasks, one clock.
 *
 * <p>A care provider may not search by who has support from the social services (PDL 2:8), so there is no other key.
 *
 * @param unit HSA-id of the unit whose list it is
 * @param date the day of the events
 * @param team code of a care model; null for all
 * @param taskState state of own tasks; null for those that are open
 * @param clock code of code system work of the next clock, or {@code overdue}; null for all
 */
public record WorklistQuery(String unit, LocalDate date, String team, TaskStatus taskState, String clock) {

    /** The only keys there are. */
    private static final TreeSet<String> KEYS = new TreeSet<>(List.of("unit", "date", "team", "task-state", "clock"));

    /** Says what is wrong with the parameters of a search; empty if nothing is. */
    public static Optional<Refusal> judge(Map<String, String> parameters) {
        Optional<String> banned = parameters.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .sorted()
                .findFirst();
        if (banned.isPresent()) {
            return refused(CaseRule.SEARCH_KEY_BANNED, "query", String.join(", ", KEYS));
        }
        if (!parameters.containsKey("unit")) {
            return refused(CaseRule.WORKLIST_UNIT, "unit");
        }
        try {
            LocalDate.parse(parameters.getOrDefault("date", "2026-01-01"));
        } catch (DateTimeException e) {
            return refused(CaseRule.WORKLIST_DATE, "date");
        }
        try {
            TaskStatus.fromCode(parameters.get("task-state"));
            return Optional.empty();
        } catch (FHIRException e) {
            return refused(CaseRule.WORKLIST_STATE, "task-state");
        }
    }

    /** Reads parameters against which nothing speaks; without a day, today. */
    public static WorklistQuery of(Map<String, String> parameters, LocalDate today) {
        return new WorklistQuery(
                parameters.get("unit"),
                parameters.containsKey("date") ? LocalDate.parse(parameters.get("date")) : today,
                parameters.get("team"),
                TaskStatus.fromCode(parameters.get("task-state")),
                parameters.get("clock"));
    }

    private static Optional<Refusal> refused(CaseRule rule, String place, Object... parts) {
        return Optional.of(rule.at(place, parts));
    }
}
