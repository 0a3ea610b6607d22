package se.brygga.app.view.section;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;
import se.brygga.core.fhir.Canonical;

/** Plans and goals: type, goal, responsible, follow-up, status. */
final class PlanCells {

    private final Directory directory;
    private final Told told;

    PlanCells(Directory directory) {
        this.directory = directory;
        this.told = directory.told();
    }

    List<Cell> of(CarePlan plan) {
        Extension followUp = plan.getExtensionByUrl(Canonical.FOLLOW_UP_ON);
        return List.of(
                told.first(told.concept(plan.getCategoryFirstRep()), told.text(plan.getTitle())),
                told.first(told.text(plan.getTitle()), told.text(plan.getDescription())),
                told.first(responsible(plan), directory.named(plan.getAuthor())),
                followUp != null && followUp.getValue() instanceof BaseDateTimeType day
                        ? told.time(day)
                        : told.absent(),
                status(plan));
    }

    private Cell responsible(CarePlan plan) {
        return told.all(
                plan.getExtensionsByUrl(Canonical.OVERALL_RESPONSIBILITY).stream()
                        .map(Extension::getValue)
                        .filter(Reference.class::isInstance)
                        .map(value -> directory.named((Reference) value)),
                ", ");
    }

    private Cell status(CarePlan plan) {
        Extension state = plan.getExtensionByUrl(Canonical.PLAN_STATE);
        return state != null && state.getValue() != null
                ? told.code("plan-state", state.getValue().primitiveValue())
                : told.code("status", plan.hasStatus() ? plan.getStatus().toCode() : null);
    }

    List<Cell> of(Goal goal) {
        Cell due = goal.getTarget().stream()
                .map(target -> told.value(target.getDue()))
                .filter(Cell::isTold)
                .findFirst()
                .orElseGet(told::absent);
        Cell reached = told.concept(goal.getAchievementStatus());
        Cell status = told.code(
                "status", goal.hasLifecycleStatus() ? goal.getLifecycleStatus().toCode() : null);
        return List.of(
                Cell.said(told.words().get("goal")),
                told.concept(goal.getDescription()),
                directory.named(goal.getExpressedBy()),
                due,
                told.all(Stream.of(status, reached), ", "));
    }
}
