package se.brygga.coordination.plan;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.message.Refusal;

/** Judges the activities that are sent: each has one responsible body, and that is the one that sends (SIP-03, SIP-OWNER). */
final class OwnActivities {

    private final Hierarchy bodies;
    private final Sent sent;
    private final PlanStep step;
    private int number;

    OwnActivities(CaseFile file, Sent sent, PlanStep step) {
        this.bodies = new Hierarchy(file.organisations());
        this.sent = sent;
        this.step = step;
    }

    /** Returns what speaks against the first activity that cannot be taken; {@code plan} is null if the step begins it. */
    Optional<Refusal> refusal(JointPlan plan) {
        for (CarePlanActivityComponent activity : step.paper().plan().getActivity()) {
            number++;
            Optional<Refusal> refusal = responsible(activity).or(() -> place(activity, plan));
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> responsible(CarePlanActivityComponent activity) {
        List<Reference> performers = activity.getDetail().getPerformer();
        List<String> named = performers.stream()
                .map(Refs::hsaId)
                .filter(hsaId -> !hsaId.isEmpty())
                .toList();
        if (!named.stream().allMatch(bodies::isKnown)) {
            return refused(PlanRule.PLAN_UNKNOWN_UNIT, "detail.performer");
        }
        List<String> providers = named.stream().map(bodies::provider).distinct().toList();
        boolean isByAPrivatePerson = named.isEmpty() && performers.stream().anyMatch(OwnActivities::isPrivatePerson);
        boolean isNamed = !named.isEmpty() || step.kind() == PlanStep.Kind.CONTRIBUTION && !isByAPrivatePerson;
        if (providers.size() > 1 || !isNamed || bodies.side(sent.provider()) == Hierarchy.Side.NEITHER) {
            return refused(PlanRule.SIP_03, "detail.performer", "" + number);
        }
        return providers.isEmpty() || providers.get(0).equals(sent.provider())
                ? Optional.empty()
                : refused(PlanRule.SIP_OWNER, "detail.performer", "" + number, bodies.name(providers.get(0)));
    }

    /** What the person or a relative does is a measure by others. */
    private static boolean isPrivatePerson(Reference performer) {
        String type = performer.hasType()
                ? performer.getType()
                : String.valueOf(performer.getReferenceElement().getResourceType());
        return type.equals("Patient") || type.equals("RelatedPerson");
    }

    private Optional<Refusal> place(CarePlanActivityComponent activity, JointPlan plan) {
        String text = Wording.of(activity);
        if (text.isBlank()) {
            return refused(PlanRule.PLAN_WORDS, "detail.description", "" + number);
        }
        String operation = FoldedParts.operation(activity);
        if (!operation.equals("change") && !operation.equals("end")) {
            return Optional.empty();
        }
        String key = Wording.key(activity.getId(), text);
        List<PlanActivity> same = plan == null
                ? List.of()
                : plan.parts().current().stream()
                        .filter(other -> other.key().equals(key))
                        .toList();
        if (same.stream().anyMatch(other -> other.body().provider().equals(sent.provider()))) {
            return Optional.empty();
        }
        return same.isEmpty()
                ? refused(PlanRule.PLAN_UNKNOWN_ACTIVITY, "detail.description", "" + number)
                : refused(
                        PlanRule.SIP_OWNER,
                        "detail.description",
                        "" + number,
                        bodies.name(same.get(0).body().provider()));
    }

    private Optional<Refusal> refused(PlanRule rule, String place, Object... parts) {
        return Optional.of(rule.at("CarePlan.activity[" + (number - 1) + "]." + place, parts));
    }
}
