package se.brygga.coordination.plan;

import java.util.ArrayList;
import java.util.List;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.core.organisation.Organisations;

/** The rules SIP-01 to SIP-12 for the content of a joint plan (HSL 16:4, SoL 10:8-9, domain.md 7). */
public final class StatutoryRules {

    private static final String OPEN_CARE = "region-open-care";

    private final JointPlan plan;
    private final Hierarchy bodies;
    private final List<PlanRule> broken = new ArrayList<>();

    private StatutoryRules(JointPlan plan, Organisations organisations) {
        this.plan = plan;
        this.bodies = new Hierarchy(organisations);
    }

    /** Returns what the plan lacks of what the law asks for, whatever its state; shown as "Saknas" beside a draft. */
    public static List<PlanRule> lacking(JointPlan plan, Organisations organisations) {
        var rules = new StatutoryRules(plan, organisations);
        rules.always();
        rules.content();
        rules.parties();
        return List.copyOf(rules.broken);
    }

    /** Returns the rules that the plan breaks in the state that it is in: a draft may lack most of it. */
    public static List<PlanRule> broken(JointPlan plan, Organisations organisations) {
        if (plan.state().isOver()) {
            return List.of();
        }
        List<PlanRule> lacking = lacking(plan, organisations);
        return plan.state().isBinding()
                ? lacking
                : lacking.stream()
                        .filter(rule -> rule == PlanRule.SIP_01 || rule == PlanRule.SIP_12)
                        .toList();
    }

    private void always() {
        demand(PlanRule.SIP_01, plan.frame().consent().holds());
        demand(
                PlanRule.SIP_12,
                !plan.frame().paper().isCompulsoryOpenCare()
                        || plan.frame().type().equals("SPLPTLRV"));
    }

    /** Which interventions, who answers for them, what others do, who has overall responsibility: the five parts. */
    private void content() {
        demand(PlanRule.SIP_02, !plan.parts().current().isEmpty());
        demand(PlanRule.SIP_04, answersFor(Hierarchy.Side.MUNICIPALITY));
        demand(PlanRule.SIP_05, answersFor(Hierarchy.Side.REGION));
        demand(PlanRule.SIP_06, plan.frame().paper().tellsMeasuresByOthers());
        demand(
                PlanRule.SIP_07,
                plan.responsibility().holder() != null
                        || plan.state() != JointPlanState.ACTIVE
                                && !plan.responsibility().offered().isEmpty());
    }

    private void parties() {
        demand(PlanRule.SIP_08, !plan.frame().paper().needsMunicipalHealthCare() || hasOpenCare());
        demand(
                PlanRule.SIP_09,
                plan.frame().paper().participation(PlanPaper.Party.PERSON).isPresent());
        demand(
                PlanRule.SIP_10,
                plan.frame().paper().participation(PlanPaper.Party.RELATIVES).isPresent());
        demand(PlanRule.SIP_11, plan.frame().followUpOn() != null);
    }

    private boolean answersFor(Hierarchy.Side side) {
        return plan.parts().current().stream()
                .anyMatch(activity -> bodies.side(activity.body().provider()) == side);
    }

    private boolean hasOpenCare() {
        return plan.frame().participants().stream()
                .filter(participant -> participant.role().equals(OPEN_CARE))
                .anyMatch(participant -> bodies.side(participant.hsaId()) == Hierarchy.Side.REGION);
    }

    private void demand(PlanRule rule, boolean isMet) {
        if (!isMet) {
            broken.add(rule);
        }
    }
}
