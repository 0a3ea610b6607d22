package se.brygga.coordination.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What is kept of the joint plans that a body takes part in by the person's consent to the plan (ADR 0025): it may read all of them,
 * as it was told all of them.
 *
 * @param references {@code CarePlan/…}, {@code Goal/…} and {@code CareTeam/…} of these plans
 * @param units HSA-ids of all who take part in them
 */
public record SharedPlans(Set<String> references, Set<String> units) {

    /** Takes part in none. */
    public static final SharedPlans NONE = new SharedPlans(Set.of(), Set.of());

    /**
     * Finds them.
     *
     * @param kept all that is kept of a person
     * @param own true for the HSA-ids of units that belong to the body
     */
    public static SharedPlans of(List<? extends Resource> kept, Predicate<String> own) {
        List<CarePlan> plans = all(CarePlan.class, kept);
        if (plans.isEmpty()) {
            return NONE;
        }
        Set<String> references = new HashSet<>();
        Set<String> units = new HashSet<>();
        for (CarePlan frame : plans) {
            String planId = new PlanPaper(frame).frameOf();
            if (!planId.isEmpty() && new PlanPaper(frame).consent().holds()) {
                List<String> members = members(frame, kept);
                if (members.stream().anyMatch(own)) {
                    units.addAll(members);
                    addFrame(references, frame);
                    plans.stream()
                            .filter(part -> Refs.firstPlan(part.getPartOf()).equals(planId))
                            .forEach(part -> references.add(reference(part)));
                }
            }
        }
        return new SharedPlans(references, units);
    }

    private static void addFrame(Set<String> references, CarePlan frame) {
        references.add(reference(frame));
        frame.getGoal().forEach(goal -> references.add(goal.getReference()));
        frame.getCareTeam().forEach(team -> references.add(team.getReference()));
    }

    private static List<String> members(CarePlan frame, List<? extends Resource> kept) {
        Set<String> teams = new HashSet<>();
        for (Reference team : frame.getCareTeam()) {
            teams.add(team.getReference());
        }
        List<String> members = new ArrayList<>();
        for (CareTeam team : all(CareTeam.class, kept)) {
            if (teams.contains(reference(team))) {
                team.getParticipant().forEach(member -> members.add(Refs.hsaId(member.getMember())));
            }
        }
        return members;
    }

    private static <R extends Resource> List<R> all(Class<R> type, List<? extends Resource> kept) {
        return kept.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static String reference(Resource resource) {
        return resource.fhirType() + '/' + resource.getIdPart();
    }
}
