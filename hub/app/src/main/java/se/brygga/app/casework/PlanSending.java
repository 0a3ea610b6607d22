package se.brygga.app.casework;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Identifier;
import se.brygga.app.delivery.BeforeSending;
import se.brygga.app.delivery.Payload;
import se.brygga.app.delivery.PayloadJson;
import se.brygga.app.delivery.Withholding;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.plan.JointPlan;
import se.brygga.coordination.plan.JointPlanState;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.record.RecordStore;
import se.brygga.core.record.RecordTransaction;

/**
 * Withholds what is told of a joint plan once the person has withdrawn the consent, or the plan was made by mistake: sharing stops
 * at once (domain.md 7), for what waits, what is tried again and what an operator replays. That the plan has ended is told.
 */
public final class PlanSending implements BeforeSending {

    /** Reason of a delivery about a plan that is shared no longer. */
    static final String CONSENT_WITHDRAWN = "CONSENT_WITHDRAWN";

    private static final Set<String> EVENTS = Set.of("joint-plan", "plan-call");

    private final Withholding withholding;

    /** Takes where the plans are. */
    public PlanSending(RecordStore store, Clock clock) {
        this.withholding = new Withholding(store, clock);
    }

    @Override
    public boolean mayLeave(Delivery delivery) {
        Optional<String> plan = EVENTS.contains(delivery.event()) ? told(delivery) : Optional.empty();
        return plan.isEmpty() || withholding.mayLeave(delivery, record -> withdrawn(isStopped(record, plan.get())));
    }

    /** Returns why it may not leave if sharing has stopped. */
    static Optional<String> withdrawn(boolean stopped) {
        return stopped ? Optional.of(CONSENT_WITHDRAWN) : Optional.empty();
    }

    private static boolean isStopped(RecordTransaction record, String plan) {
        List<Act> acts = record.acts(JointPlan.caseId(plan)).stream()
                .map(CaseFileOf::act)
                .toList();
        return !acts.isEmpty() && JointPlan.of(plan, acts).state().endsSharing();
    }

    /** Returns the id of the joint plan that a delivery tells of; empty if it tells of none, or only that it has ended. */
    static Optional<String> told(Delivery delivery) {
        return PayloadJson.read(delivery.content()) instanceof Payload.OfMessage written
                ? written.message()
                        .first(CarePlan.class)
                        .filter(plan -> !isEnd(plan))
                        .flatMap(PlanSending::planId)
                : Optional.empty();
    }

    /** Returns true if a plan says that it is over for all, and nothing more. */
    static boolean isEnd(CarePlan plan) {
        return plan.getExtensionsByUrl(Canonical.PLAN_STATE).stream()
                .map(state -> state.getValue().primitiveValue())
                .anyMatch(code -> Stream.of(JointPlanState.values())
                        .anyMatch(one -> one.endsSharing() && one.name().equals(code)));
    }

    static Optional<String> planId(CarePlan plan) {
        return plan.getIdentifier().stream()
                .filter(identifier -> Canonical.JOINT_PLAN.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .findFirst();
    }
}
