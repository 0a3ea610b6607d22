package se.brygga.coordination.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition.ActionRelationshipType;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionRelatedActionComponent;
import org.hl7.fhir.r4.model.Type;
import se.brygga.core.fhir.Canonical;

/** Reads until when an action of a care model must be done: one of three ways to say it. */
final class DueReader {

    private static final String WAYS = "Skriv en av: timingDuration (till exempel 48 h), tillägget care-model-due"
            + " (same-day eller next-weekday-noon), relatedAction (tid efter en annan åtgärd).";

    private final PlanDefinitionActionComponent action;
    private final BiConsumer<String, String> problems;

    DueReader(PlanDefinitionActionComponent action, BiConsumer<String, String> problems) {
        this.action = action;
        this.problems = problems;
    }

    /** Returns null for a message, and if something is wrong. */
    Due read(ModelAction.Kind kind) {
        List<Due> said = new ArrayList<>();
        int ways = action.getRelatedAction().size() + (action.hasTiming() ? 1 : 0);
        if (action.hasTiming()) {
            add(said, within(action.getTiming()));
        }
        for (PlanDefinitionActionRelatedActionComponent related : action.getRelatedAction()) {
            add(said, after(related));
        }
        Extension moment = action.getExtensionByUrl(Canonical.CARE_MODEL_DUE);
        if (moment != null) {
            ways++;
            add(
                    said,
                    moment(
                            moment.getValue() == null
                                    ? ""
                                    : "" + moment.getValue().primitiveValue()));
        }
        if (kind == ModelAction.Kind.MESSAGE && ways > 0) {
            problems.accept(
                    "MODEL-11",
                    "är ett meddelande, som går genast. Ta bort tiden, eller gör åtgärden till en uppgift.");
            return null;
        }
        if (kind == ModelAction.Kind.TASK && (ways != 1 || said.size() != 1)) {
            problems.accept(
                    "MODEL-11",
                    "ska ha en tid, men har " + (ways == 1 ? "en som inte går att läsa" : ways) + ". " + WAYS);
            return null;
        }
        return said.isEmpty() ? null : said.get(0);
    }

    private static void add(List<Due> said, Due due) {
        if (due != null) {
            said.add(due);
        }
    }

    private static Due within(Type timing) {
        Offset offset = timing instanceof Duration duration ? offset(duration) : null;
        return offset == null ? null : new Due.Within(offset);
    }

    private static Due after(PlanDefinitionActionRelatedActionComponent related) {
        Offset offset = related.getOffset() instanceof Duration duration ? offset(duration) : null;
        boolean later = related.getRelationship() == ActionRelationshipType.AFTER;
        return offset == null || !later ? null : new Due.AfterAction(related.getActionId(), offset);
    }

    private static Due moment(String code) {
        return switch (code) {
            case Due.SameDay.CODE -> new Due.SameDay();
            case Due.NextWeekdayNoon.CODE -> new Due.NextWeekdayNoon();
            default -> null;
        };
    }

    private static Offset offset(Duration duration) {
        boolean whole = duration.hasValue()
                && duration.getValue().signum() > 0
                && duration.getValue().stripTrailingZeros().scale() <= 0
                && duration.getValue().precision() <= 6;
        return whole && Offset.UNITS.containsKey("" + duration.getCode())
                ? new Offset(duration.getValue().intValue(), duration.getCode())
                : null;
    }
}
