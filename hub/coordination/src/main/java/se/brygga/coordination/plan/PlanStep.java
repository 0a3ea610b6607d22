package se.brygga.coordination.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.DisclosureBasis;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.fhir.Canonical;

/**
 * One thing that a message does to a joint plan.
 *
 * @param kind what it is
 * @param planId id of the plan
 * @param content the focus first, then the goals and the team that it refers to
 */
record PlanStep(Kind kind, String planId, List<Resource> content) {

    /** What can be done to a joint plan. */
    enum Kind {
        FRAME,
        CONTRIBUTION,
        CALL
    }

    Resource focus() {
        return content.get(0);
    }

    /** Returns the paper of a frame or a contribution. */
    PlanPaper paper() {
        return new PlanPaper((CarePlan) focus());
    }

    Appointment meeting() {
        return (Appointment) focus();
    }

    /** Returns where the plan is named. */
    String place() {
        return switch (kind) {
            case FRAME -> "CarePlan.identifier";
            case CONTRIBUTION -> "CarePlan.partOf";
            case CALL -> "Appointment.supportingInformation";
        };
    }

    List<Goal> goals() {
        CarePlan plan = (CarePlan) focus();
        return enclosed(Goal.class)
                .filter(goal -> plan.getGoal().stream().anyMatch(reference -> Refs.isTo(reference, goal)))
                .toList();
    }

    Optional<CareTeam> team() {
        CarePlan plan = (CarePlan) focus();
        return enclosed(CareTeam.class)
                .filter(team -> plan.getCareTeam().stream().anyMatch(reference -> Refs.isTo(reference, team)))
                .findFirst();
    }

    private <R extends Resource> Stream<R> enclosed(Class<R> type) {
        return Stream.concat(content.stream(), ((CarePlan) focus()).getContained().stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Returns what was done by an accepted act. */
    static PlanStep of(Act act) {
        Resource focus = act.content().get(0);
        return of(focus, act.content()).orElseThrow();
    }

    /** Returns what a message does to joint plans, in its order; empty if it is about something else. */
    static List<PlanStep> of(Sent sent) {
        List<PlanStep> steps = new ArrayList<>();
        sent.resources().forEach(focus -> of(focus, sent.resources()).ifPresent(steps::add));
        return steps;
    }

    private static Optional<PlanStep> of(Resource focus, List<Resource> beside) {
        if (focus instanceof Appointment meeting) {
            String planId = Refs.firstPlan(meeting.getSupportingInformation());
            return planId.isEmpty() ? Optional.empty() : Optional.of(new PlanStep(Kind.CALL, planId, List.of(focus)));
        }
        if (!(focus instanceof CarePlan plan)) {
            return Optional.empty();
        }
        String frameOf = new PlanPaper(plan).frameOf();
        if (!frameOf.isEmpty()) {
            return Optional.of(new PlanStep(Kind.FRAME, frameOf, enclosing(plan, beside)));
        }
        String partOf = Refs.firstPlan(plan.getPartOf());
        return partOf.isEmpty() || !isContribution(plan)
                ? Optional.empty()
                : Optional.of(new PlanStep(Kind.CONTRIBUTION, partOf, enclosing(plan, beside)));
    }

    /** A plan of one body that is linked to a joint plan is part of it too, but says nothing about a version. */
    private static boolean isContribution(CarePlan plan) {
        return plan.hasExtension(Canonical.PLAN_VERSION) || new PlanPaper(plan).consent() != DisclosureBasis.NONE;
    }

    private static List<Resource> enclosing(CarePlan plan, List<Resource> beside) {
        List<Resource> content = new ArrayList<>(List.of(plan));
        beside.stream()
                .filter(other -> other instanceof Goal || other instanceof CareTeam)
                .filter(other -> Stream.concat(plan.getGoal().stream(), plan.getCareTeam().stream())
                        .anyMatch(reference -> Refs.isTo(reference, other)))
                .forEach(content::add);
        return content;
    }
}
