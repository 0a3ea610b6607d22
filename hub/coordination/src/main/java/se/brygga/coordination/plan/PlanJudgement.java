package se.brygga.coordination.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.message.Refusal;
import se.brygga.core.time.SwedishTime;

/** Judges one step of a message against the plan as it is (domain.md 7). Used once. */
final class PlanJudgement {

    /** Clocks of systems differ by as much. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final Set<String> TYPES = Set.of("SIP", "SPU", "SPLPTLRV");

    private final CaseFile file;
    private final Sent sent;
    private final PlanStep step;
    private final List<Act> kept;
    private final Hierarchy bodies;

    /** Takes the acts that are kept: what the sender can have read. */
    PlanJudgement(CaseFile file, Sent sent, PlanStep step, List<Act> kept) {
        this.file = file;
        this.sent = sent;
        this.step = step;
        this.kept = kept;
        this.bodies = new Hierarchy(file.organisations());
    }

    /** Returns what speaks against the step that leads from some acts to others. */
    Optional<Refusal> of(List<Act> before, List<Act> after) {
        JointPlan plan = before.isEmpty() ? null : JointPlan.of(step.planId(), before);
        return sender().or(() -> plan == null ? beginning() : going(plan))
                .or(() -> new NamedBodies(file, step, new PlanBody(sent.provider(), sent.unit())).refusal())
                .or(() -> step.kind() == PlanStep.Kind.FRAME
                        ? new OwnActivities(file, sent, step).refusal(plan)
                        : Optional.empty())
                .or(() -> result(JointPlan.of(step.planId(), after)));
    }

    private Optional<Refusal> sender() {
        if (!bodies.isKnown(sent.unit())) {
            return refused(PlanRule.PLAN_UNKNOWN_UNIT, "author");
        }
        Instant latest = file.now().plus(CLOCK_SKEW);
        if (sent.at().isAfter(latest)) {
            return refused(PlanRule.PLAN_FUTURE, "recorded");
        }
        if (step.kind() == PlanStep.Kind.CALL) {
            return Optional.empty();
        }
        LocalDate said = step.paper().consent().on();
        return said != null && said.isAfter(SwedishTime.day(latest))
                ? refused(PlanRule.PLAN_FUTURE, "extension[plan-consent].on")
                : Optional.empty();
    }

    private Optional<Refusal> beginning() {
        if (step.kind() != PlanStep.Kind.FRAME || step.paper().version() != 0) {
            return refused(
                    PlanRule.PLAN_UNKNOWN, step.kind() == PlanStep.Kind.CALL ? "supportingInformation" : "partOf");
        }
        if (!TYPES.contains(step.paper().type())) {
            return refused(PlanRule.PLAN_TYPE, "category");
        }
        if (!step.paper().consent().holds()) {
            return refused(PlanRule.SIP_01, "extension[plan-consent]");
        }
        JointPlanState asked = step.paper().state().orElse(JointPlanState.DRAFT);
        return asked == JointPlanState.DRAFT
                ? Optional.empty()
                : Optional.of(state(JointPlanState.DRAFT, asked, Set.of(JointPlanState.DRAFT)));
    }

    private Optional<Refusal> going(JointPlan plan) {
        if (!plan.isParticipant(new PlanBody(sent.provider(), sent.unit()))) {
            return refused(PlanRule.PLAN_NOT_PARTICIPANT, "author");
        }
        boolean denies =
                step.kind() != PlanStep.Kind.CALL && step.paper().consent().isDenied();
        if (denies && plan.state() != JointPlanState.ERROR && plan.state() != JointPlanState.REVOKED) {
            return Optional.empty(); // any participant records it, whatever it has read
        }
        if (plan.state().isOver()
                && (step.kind() != PlanStep.Kind.FRAME || plan.state().next().isEmpty())) {
            return refused(PlanRule.PLAN_OVER, "status");
        }
        return switch (step.kind()) {
            case FRAME -> frame(plan);
            case CONTRIBUTION -> contribution(plan);
            case CALL -> call();
        };
    }

    private Optional<Refusal> frame(JointPlan plan) {
        if (!plan.responsibility().keeper().provider().equals(sent.provider())) {
            return refused(PlanRule.PLAN_KEEPER, "author", keeper(plan));
        }
        if (step.paper().version() == 0) {
            return refused(PlanRule.PLAN_EXISTS, "extension[plan-version]");
        }
        JointPlanState asked = step.paper().state().orElse(plan.state());
        if (asked != plan.state() && !plan.state().next().contains(asked)) {
            return Optional.of(state(plan.state(), asked, plan.state().next()));
        }
        return version().or(() -> asked == JointPlanState.ACTIVE ? unconfirmed(plan) : Optional.empty());
    }

    private Optional<Refusal> unconfirmed(JointPlan plan) {
        List<String> missing = plan.parts().confirmations().entrySet().stream()
                .filter(said -> said.getValue().answer() != PlanConfirmation.Answer.CONFIRMED)
                .map(said -> bodies.name(said.getKey()))
                .toList();
        return missing.isEmpty() || plan.state() == JointPlanState.ACTIVE
                ? Optional.empty()
                : refused(PlanRule.PLAN_NOT_CONFIRMED, "extension[plan-state]", String.join(", ", missing));
    }

    private Optional<Refusal> contribution(JointPlan plan) {
        return version()
                .or(() -> new OwnActivities(file, sent, step).refusal(plan))
                .or(() -> responsibility(plan))
                .or(() -> new PlanAnswer(sent, step.paper()).refusal(plan));
    }

    private Optional<Refusal> responsibility(JointPlan plan) {
        boolean claims = !step.paper().overallResponsibility().isEmpty();
        boolean accepts = step.paper().acceptsResponsibility();
        boolean isOffered = new PlanBody(sent.provider(), sent.unit())
                .isNamed(plan.responsibility().offered());
        return claims || accepts && !isOffered
                ? refused(
                        PlanRule.PLAN_SECOND_RESPONSIBILITY,
                        claims ? "extension[overall-responsibility]" : "extension[responsibility-accepted]",
                        keeper(plan))
                : Optional.empty();
    }

    private Optional<Refusal> call() {
        boolean isCancelled = step.meeting().getStatus() == AppointmentStatus.CANCELLED;
        boolean invites = step.meeting().getParticipant().stream()
                .map(participant -> Refs.hsaId(participant.getActor()))
                .anyMatch(unit -> !unit.isEmpty() && !unit.equals(sent.unit()));
        return isCancelled || invites && step.meeting().hasStart()
                ? Optional.empty()
                : refused(PlanRule.PLAN_TIME, step.meeting().hasStart() ? "participant" : "start");
    }

    private Optional<Refusal> version() {
        return new PlanVersions(step.planId(), kept, file.organisations())
                .refusal(step.paper().version());
    }

    private Optional<Refusal> result(JointPlan plan) {
        return Stream.concat(
                        plan.frame().goals().stream()
                                .filter(goal -> goal.text().isBlank())
                                .map(goal -> PlanRule.PLAN_GOAL),
                        StatutoryRules.broken(plan, file.organisations()).stream())
                .findFirst()
                .map(rule -> rule.at(step.focus().fhirType()));
    }

    private Refusal state(JointPlanState is, JointPlanState asked, Set<JointPlanState> possible) {
        return PlanRule.PLAN_STATE.at(step.focus().fhirType() + ".extension[plan-state]", language -> new Object[] {
            word(is, language),
            word(asked, language),
            possible.stream().sorted().map(one -> word(one, language)).collect(Collectors.joining(", "))
        });
    }

    private static String word(JointPlanState state, Language language) {
        return PlanWords.code(state.name(), language);
    }

    private String keeper(JointPlan plan) {
        return bodies.name(plan.responsibility().keeper().unit());
    }

    private Optional<Refusal> refused(PlanRule rule, String place, Object... parts) {
        return Optional.of(rule.at(step.focus().fhirType() + "." + place, parts));
    }
}
