package se.brygga.app.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.plan.ComposedPlan;
import se.brygga.coordination.plan.JointPlan;
import se.brygga.coordination.plan.JointPlans;
import se.brygga.coordination.plan.PlanComposition;
import se.brygga.coordination.plan.PlanDifference;
import se.brygga.coordination.plan.PlanView;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.RecordReader;

/**
 * Composes a joint plan on reading, of the frame and the parts that the law shows to the caller (house.md, idea 3). What it says is
 * taken from the copies that the door gives, masked where they are; a part that may not be seen leaves no trace in the plan.
 */
public final class PlanReading {

    private static final String CARE_PLAN = "CarePlan";

    private final ReadRecord records;
    private final RecordReader acts;
    private final Organisations organisations;
    private final KeyedHash hash;

    /** Takes the door, the acts of cases, the directory and what ids are made with. */
    public PlanReading(ReadRecord records, RecordReader acts, Organisations organisations, KeyedHash hash) {
        this.records = records;
        this.acts = acts;
        this.organisations = organisations;
        this.hash = hash;
    }

    /** Returns the plan with the frame or the part that an id names; empty if there is none or its frame may not be seen. */
    public Optional<ReadPlan> open(Access access, String carePlan) {
        Optional<CarePlan> named = records.read(access, CARE_PLAN, carePlan).map(one -> (CarePlan) one.copy());
        Optional<String> planId = named.flatMap(JointPlans::idOf);
        if (planId.isEmpty()) {
            return Optional.empty();
        }
        String person = named.orElseThrow().getSubject().getReferenceElement().getIdPart();
        List<Act> all = acts(planId.get());
        return all.isEmpty()
                ? Optional.empty()
                : records.open(access, person, Set.of()).flatMap(view -> of(access, planId.get(), all, view));
    }

    /** Returns the joint plans in what a caller has opened whole, the newest first; that opening is in the log already. */
    public List<ReadPlan> in(Access access, PersonView view) {
        return view.resources().stream()
                .filter(one -> one.shared() instanceof CarePlan)
                .sorted(Comparator.comparing(Permitted::updated).reversed())
                .flatMap(one -> JointPlans.idOf((CarePlan) one.shared()).stream())
                .distinct()
                .flatMap(planId -> in(access, view, planId).stream())
                .toList();
    }

    private Optional<ReadPlan> in(Access access, PersonView view, String planId) {
        List<Act> all = acts(planId);
        return all.isEmpty() ? Optional.empty() : of(access, planId, all, view);
    }

    private List<Act> acts(String planId) {
        return acts.acts(JointPlan.caseId(planId)).stream()
                .map(kept ->
                        new Act(kept.caseId(), kept.number(), kept.at(), kept.provider(), kept.unit(), kept.content()))
                .toList();
    }

    private Optional<ReadPlan> of(Access access, String planId, List<Act> all, PersonView view) {
        JointPlan plan = JointPlan.of(planId, all);
        Map<String, Permitted> seen = new HashMap<>();
        view.resources()
                .forEach(one -> seen.put(
                        one.shared().fhirType() + "/"
                                + one.shared().getIdElement().getIdPart(),
                        one));
        Permitted frame = seen.get(CARE_PLAN + "/" + PlanComposition.frameId(plan, hash));
        if (frame == null) {
            return Optional.empty();
        }
        var permitted = new PermittedFile(view, access.at(), new PermittedFile.House(organisations, hash));
        PlanView parts = new PlanView(
                provider -> seen.containsKey(CARE_PLAN + "/" + PlanComposition.partId(plan, hash, provider)), false);
        ComposedPlan whole = PlanComposition.compose(plan, parts, permitted);
        CarePlan filled = filled((CarePlan) frame.copy(), plan, whole, seen);
        boolean masked = !filled.getAuthor().hasIdentifier();
        ComposedPlan shown = new ComposedPlan(
                filled,
                copies(Goal.class, whole.goals(), seen),
                team(whole.team(), seen),
                masked ? List.of() : whole.provenance(),
                whole.lacking());
        var changes = new ShownChanges(
                plan,
                new ShownChanges.Seen(
                        seen.keySet(),
                        seen.containsKey("CareTeam/" + whole.team().getIdPart()),
                        nameable(access, frame, view),
                        masked),
                permitted.house());
        return Optional.of(new ReadPlan(
                shown, (from, to) -> difference(planId, all, from, to).map(changes::of), view.omissions()));
    }

    /** Whom one's own frame names is known, as is whose the frame is; else the law tells (as in what the door gives). */
    private static Predicate<String> nameable(Access access, Permitted frame, PersonView view) {
        boolean own = access.caller().reader().provider().equals(frame.custodian());
        return body -> own || body.equals(frame.custodian()) || view.nameable().test(body);
    }

    /** The team as the door gives it, without those who take part only by what the caller may not see. */
    private static CareTeam team(CareTeam whole, Map<String, Permitted> seen) {
        CareTeam team = copies(CareTeam.class, List.of(whole), seen).stream()
                .findFirst()
                .orElseGet(CareTeam::new);
        Set<String> taking = whole.getParticipant().stream()
                .map(member -> member.getMember().getIdentifier().getValue())
                .collect(Collectors.toSet());
        team.getParticipant()
                .removeIf(member -> member.getMember().hasIdentifier()
                        && !taking.contains(member.getMember().getIdentifier().getValue()));
        return team;
    }

    /** The frame as the door gives it, with the activities of the parts that the door gives. */
    private CarePlan filled(CarePlan frame, JointPlan plan, ComposedPlan whole, Map<String, Permitted> seen) {
        frame.setActivity(new ArrayList<>());
        for (String provider : plan.parts().providers()) {
            Permitted part = seen.get(CARE_PLAN + "/" + PlanComposition.partId(plan, hash, provider));
            if (part != null) {
                ((CarePlan) part.copy()).getActivity().forEach(frame::addActivity);
            }
        }
        frame.setSupportingInfo(new ArrayList<>());
        whole.plan().getSupportingInfo().forEach(sub -> frame.addSupportingInfo(sub.copy()));
        frame.getGoal().removeIf(goal -> !isSeen(goal, seen));
        frame.getCareTeam().removeIf(team -> !isSeen(team, seen));
        return frame;
    }

    private static boolean isSeen(Reference reference, Map<String, Permitted> seen) {
        return seen.containsKey(reference.getReference());
    }

    private static <R extends Resource> List<R> copies(Class<R> type, List<R> kept, Map<String, Permitted> seen) {
        return kept.stream()
                .map(one -> seen.get(one.fhirType() + "/" + one.getIdPart()))
                .filter(one -> one != null)
                .map(one -> type.cast(one.copy()))
                .toList();
    }

    private static Optional<PlanDifference> difference(String planId, List<Act> all, int from, int to) {
        boolean known = from >= 1 && to >= 1 && from <= all.size() && to <= all.size();
        return known
                ? Optional.of(PlanDifference.between(
                        JointPlan.of(planId, all.subList(0, from)), JointPlan.of(planId, all.subList(0, to))))
                : Optional.empty();
    }
}
