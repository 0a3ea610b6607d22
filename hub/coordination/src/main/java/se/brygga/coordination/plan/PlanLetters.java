package se.brygga.coordination.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.Letter;
import se.brygga.core.organisation.Organisation;

/** What the other parties are told of a move: the new plan, the call, or only that the plan has ended, for all or for them. */
final class PlanLetters {

    private static final String PLAN = "joint-plan";
    private static final String CALL = "plan-call";

    private final PlanMove move;
    private final CaseFile file;
    private final PlanSharing sharing;
    private final JointPlan plan;
    private final PlanIds ids;

    PlanLetters(PlanMove move, CaseFile file, PlanSharing sharing) {
        this.move = move;
        this.file = file;
        this.sharing = sharing;
        this.plan = move.after();
        this.ids = new PlanIds(file.hash(), plan);
    }

    List<Letter> all() {
        Set<String> called = calledNow();
        List<Letter> letters = new ArrayList<>();
        called.forEach(unit -> letters.add(letter(CALL, unit, call())));
        Set<String> receivers = receivers(plan);
        receivers.stream()
                .filter(unit -> !called.contains(unit))
                .forEach(unit -> letters.add(letter(PLAN, unit, shared(unit))));
        left(receivers)
                .filter(unit -> !called.contains(unit))
                .forEach(unit -> letters.add(letter(PLAN, unit, List.of(FrameToCarePlan.left(plan, frameId())))));
        return letters;
    }

    /** Returns the units whose provider took part and does not any longer. */
    private Stream<String> left(Set<String> receivers) {
        Hierarchy bodies = new Hierarchy(file.organisations());
        Set<String> stay = Stream.concat(
                        receivers.stream(), Stream.of(move.act().unit()))
                .map(bodies::provider)
                .collect(Collectors.toSet());
        return move.before() == null
                ? Stream.empty()
                : receivers(move.before()).stream().filter(unit -> !stay.contains(bodies.provider(unit)));
    }

    private Letter letter(String event, String receiver, List<Resource> resources) {
        return new Letter(
                ids.key((event.equals(CALL) ? "call/" : "") + plan.version()),
                event,
                move.act().unit(),
                receiver,
                resources);
    }

    private Set<String> calledNow() {
        return plan.call() != null && plan.call().number() == plan.version()
                ? plan.call().replies().keySet()
                : Set.of();
    }

    /** The call says which plan and version it is about, and nothing of what the parties have written. */
    private List<Resource> call() {
        return List.of(plan.call().meeting(), FrameToCarePlan.translate(plan, frameId()));
    }

    private List<Resource> shared(String receiver) {
        if (plan.state().endsSharing()) {
            return List.of(FrameToCarePlan.ended(plan, frameId()));
        }
        var view = new PlanView(provider -> sharing.mayHave(file, receiver, provider), true);
        return PlanComposition.compose(plan, view, file).resources();
    }

    private String frameId() {
        return ids.frame(plan.responsibility().keeper().provider());
    }

    /** Returns the units that take part in a version, without the one that did this. */
    private Set<String> receivers(JointPlan plan) {
        Set<String> units = new LinkedHashSet<>();
        plan.frame().participants().forEach(participant -> units.addAll(units(plan, participant.hsaId())));
        if (plan.call() != null) {
            units.addAll(plan.call().replies().keySet());
        }
        plan.parts().current().forEach(activity -> units.add(activity.body().unit()));
        units.add(plan.responsibility().initiator().unit());
        units.add(plan.responsibility().keeper().unit());
        if (!plan.responsibility().offered().isEmpty()) {
            units.addAll(units(plan, plan.responsibility().offered()));
        }
        units.remove(move.act().unit());
        return units;
    }

    /** A body that is named without a unit is reached where it works in the plan, else at its function mailboxes. */
    private Set<String> units(JointPlan plan, String hsaId) {
        Organisation body = file.organisations().find(hsaId).orElse(null);
        if (body == null) {
            return Set.of();
        }
        Set<String> units = new LinkedHashSet<>();
        if (body.role().equals("UNIT")) {
            units.add(hsaId);
            return units;
        }
        plan.parts().current().stream()
                .filter(activity -> activity.body().provider().equals(hsaId))
                .forEach(activity -> units.add(activity.body().unit()));
        if (units.isEmpty()) {
            file.organisations().all().stream()
                    .filter(unit ->
                            hsaId.equals(unit.partOf()) && !unit.notices().isEmpty())
                    .forEach(unit -> units.add(unit.hsaId()));
        }
        return units.isEmpty() ? Set.of(hsaId) : units;
    }
}
