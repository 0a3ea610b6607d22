package se.brygga.coordination.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Refusal;

/** What one message does to joint plans, step by step. Used once. */
final class PlanMoves {

    private final CaseFile file;
    private final Sent sent;
    private final Map<String, List<Act>> acts = new HashMap<>();

    PlanMoves(CaseFile file, Sent sent) {
        this.file = file;
        this.sent = sent;
    }

    /** Returns the first thing that speaks against a step that has not been taken already. */
    Optional<Refusal> refusal() {
        Optional<Refusal> anothers = new OwnPlans(file).refusal(sent);
        if (anothers.isPresent()) {
            return anothers;
        }
        for (PlanStep step : steps()) {
            List<Act> before = acts(step);
            if (taken(before, step).isPresent() || isRepeat(before, step)) {
                continue;
            }
            List<Act> after = with(before, step);
            Optional<Refusal> refusal =
                    new PlanJudgement(file, sent, step, file.acts(JointPlan.caseId(step.planId()))).of(before, after);
            if (refusal.isPresent()) {
                return refusal;
            }
            acts.put(step.planId(), after);
        }
        return Optional.empty();
    }

    /**
     * Returns the acts that a kept message makes. A message that came before makes its newest act again and nothing else: what
     * followed from older ones was applied with them, and others have gone on since. What another message said before makes nothing.
     */
    List<PlanMove> moves() {
        List<PlanMove> moves = new ArrayList<>();
        for (PlanStep step : steps()) {
            List<Act> before = acts(step);
            Optional<Act> taken = taken(before, step);
            boolean isOver = taken.isPresent() && taken.get().number() < before.size();
            if (isOver || taken.isEmpty() && isRepeat(before, step)) {
                continue;
            }
            List<Act> earlier = taken.isPresent() ? before.subList(0, before.size() - 1) : before;
            List<Act> later = taken.isPresent() ? before : with(before, step);
            acts.put(step.planId(), later);
            moves.add(new PlanMove(
                    later.get(later.size() - 1),
                    earlier.isEmpty() ? null : JointPlan.of(step.planId(), earlier),
                    JointPlan.of(step.planId(), later)));
        }
        return moves;
    }

    /** What is kept of a plan comes back as a change of the record; it is no act. */
    private List<PlanStep> steps() {
        var own = new OwnPlans(file);
        return PlanStep.of(sent).stream()
                .filter(step -> !own.isAnothers(step.planId()) && !isKept(step))
                .toList();
    }

    /** The first act names whatever is kept of a plan. */
    private boolean isKept(PlanStep step) {
        List<Act> before = acts(step);
        return !before.isEmpty()
                && new PlanIds(file.hash(), JointPlan.of(step.planId(), before.subList(0, 1)))
                        .frame(sent.provider())
                        .equals(step.focus().getIdPart());
    }

    private List<Act> acts(PlanStep step) {
        return acts.computeIfAbsent(step.planId(), id -> file.acts(JointPlan.caseId(id)));
    }

    private Optional<Act> taken(List<Act> before, PlanStep step) {
        return before.stream()
                .filter(act -> act.unit().equals(sent.unit()))
                .filter(act -> act.content().get(0).getMeta().getTag().stream()
                        .anyMatch(tag -> Canonical.MESSAGE.equals(tag.getSystem())
                                && name(step).equals(tag.getCode())))
                .findFirst();
    }

    private boolean isRepeat(List<Act> before, PlanStep step) {
        return new PlanRepeat(sent, step).in(before).isPresent();
    }

    private List<Act> with(List<Act> before, PlanStep step) {
        List<Resource> content = new ArrayList<>(step.content());
        Resource focus = step.focus().copy();
        focus.getMeta().addTag().setSystem(Canonical.MESSAGE).setCode(name(step));
        content.set(0, focus);
        List<Act> after = new ArrayList<>(before);
        after.add(new Act(
                JointPlan.caseId(step.planId()),
                before.size() + 1,
                file.now(),
                sent.provider(),
                sent.unit(),
                List.copyOf(content)));
        return after;
    }

    /** A message can do several things to one plan; each is known by the message and what it is about. */
    private String name(PlanStep step) {
        return file.hash()
                .id(sent.source(), step.focus().fhirType(), "" + step.focus().getIdPart());
    }
}
