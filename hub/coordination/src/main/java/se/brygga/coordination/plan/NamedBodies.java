package se.brygga.coordination.plan;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.core.message.Refusal;

/** Judges the bodies that a frame or a call names: the directory knows them, and one of the two sides answers for the whole. */
final class NamedBodies {

    private final CaseFile file;
    private final PlanStep step;
    private final PlanBody sender;
    private final Hierarchy bodies;

    NamedBodies(CaseFile file, PlanStep step, PlanBody sender) {
        this.file = file;
        this.step = step;
        this.sender = sender;
        this.bodies = new Hierarchy(file.organisations());
    }

    Optional<Refusal> refusal() {
        return switch (step.kind()) {
            case CALL ->
                unknown(
                        step.meeting().getParticipant().stream()
                                .map(participant -> participant.getActor())
                                .toList(),
                        "Appointment.participant");
            case FRAME -> frame();
            case CONTRIBUTION -> Optional.empty();
        };
    }

    private Optional<Refusal> frame() {
        List<Reference> members = step.team().stream()
                .flatMap(team -> team.getParticipant().stream())
                .map(member -> member.getMember())
                .toList();
        return unknown(members, "CareTeam.participant").or(this::responsibility).or(this::replaced);
    }

    private Optional<Refusal> unknown(List<Reference> named, String place) {
        for (int i = 0; i < named.size(); i++) {
            String hsaId = Refs.hsaId(named.get(i));
            if (!hsaId.isEmpty() && !bodies.isKnown(hsaId)) {
                return Optional.of(PlanRule.PLAN_UNKNOWN_UNIT.at(place + "[" + i + "]"));
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> responsibility() {
        String place = "CarePlan.extension[overall-responsibility]";
        List<String> named = step.paper().overallResponsibility();
        if (named.size() > 1) {
            return Optional.of(PlanRule.PLAN_SECOND_RESPONSIBILITY.at(place, bodies.name(sender.unit())));
        }
        for (String body : named) {
            if (!bodies.isKnown(body)) {
                return Optional.of(PlanRule.PLAN_UNKNOWN_UNIT.at(place));
            }
            if (bodies.side(body) == Hierarchy.Side.NEITHER) {
                return Optional.of(PlanRule.PLAN_RESPONSIBILITY_SIDE.at(place));
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> replaced() {
        return step.paper().plan().getReplaces().stream()
                .map(Refs::plan)
                .filter(plan -> !plan.isEmpty())
                .flatMap(plan -> replaced(plan).stream())
                .findFirst();
    }

    /** To replace a plan is to end it, and who answers for it does that; the plan at discharge ends with that of any participant. */
    private Optional<Refusal> replaced(String planId) {
        String place = "CarePlan.replaces";
        List<Act> acts = new OwnPlans(file).acts(planId);
        if (acts.isEmpty()) {
            return Optional.of(PlanRule.PLAN_UNKNOWN.at(place));
        }
        JointPlan plan = JointPlan.of(planId, acts);
        if (!plan.isParticipant(sender)) {
            return Optional.of(PlanRule.PLAN_NOT_PARTICIPANT.at(place));
        }
        PlanBody keeper = plan.responsibility().keeper();
        boolean isAfterDischarge =
                plan.frame().type().equals("SPU") && step.paper().type().equals("SIP");
        return plan.state().isOver() || isAfterDischarge || keeper.provider().equals(sender.provider())
                ? Optional.empty()
                : Optional.of(PlanRule.PLAN_KEEPER.at(place, bodies.name(keeper.unit())));
    }
}
