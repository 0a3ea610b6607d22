package se.brygga.coordination.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.Alarm;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Coordinator;
import se.brygga.coordination.casework.Owned;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.Work;
import se.brygga.core.message.Refusal;

/** The field of joint plans (SIP; HSL 16:4, SoL 10:8-9, UTS ch. 4): takes frames, contributions and calls, and tells the others. */
public final class JointPlans implements Coordinator {

    /** The field, as alarms name it. */
    public static final String FIELD = "plan";

    private final PlanSharing sharing;

    /** Takes who may have which part. */
    public JointPlans(PlanSharing sharing) {
        this.sharing = sharing;
    }

    /** Returns the joint plans of the person, ended ones too, as all that was accepted makes them. */
    public static List<JointPlan> all(CaseFile file) {
        return file.computed(JointPlans.class, JointPlans::folded);
    }

    /** Returns the joint plans that had been begun at a moment, as they were then. */
    public static List<JointPlan> all(CaseFile file, Instant moment) {
        return all(file).stream()
                .map(plan -> plan.at().isAfter(moment) ? before(file, plan.id(), moment) : Optional.of(plan))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<JointPlan> before(CaseFile file, String id, Instant moment) {
        List<Act> acts = file.acts(JointPlan.caseId(id)).stream()
                .filter(act -> !act.at().isAfter(moment))
                .toList();
        return acts.isEmpty() ? Optional.empty() : Optional.of(JointPlan.of(id, acts));
    }

    private static List<JointPlan> folded(CaseFile file) {
        var own = new OwnPlans(file);
        return file.resources(CarePlan.class).stream()
                .map(stored -> new PlanPaper((CarePlan) stored.resource()).frameOf())
                .filter(id -> !id.isEmpty())
                .distinct()
                .sorted()
                .filter(id -> !own.acts(id).isEmpty())
                .map(id -> JointPlan.of(id, own.acts(id)))
                .toList();
    }

    /** Returns the id of the joint plan that a CarePlan is the frame or a part of; empty if it is neither. */
    public static Optional<String> idOf(CarePlan plan) {
        String frameOf = new PlanPaper(plan).frameOf();
        return Optional.of(frameOf.isEmpty() ? Refs.firstPlan(plan.getPartOf()) : frameOf)
                .filter(id -> !id.isEmpty());
    }

    @Override
    public Optional<Refusal> judge(CaseFile file, Sent sent) {
        return new PlanMoves(file, sent).refusal();
    }

    @Override
    public Sent toKeep(CaseFile file, Sent sent) {
        return AsSent.marked(sent);
    }

    /** A message that was accepted before, and after which others have gone on, has no consequences any more. */
    @Override
    public Consequences follow(CaseFile file, Sent sent) {
        Consequences all = Consequences.NONE;
        for (PlanMove move : new PlanMoves(file, sent).moves()) {
            all = all.and(consequences(file, move)).and(replaced(file, move));
        }
        return all;
    }

    @Override
    public Consequences refused(CaseFile file, Sent sent, Refusal why) {
        List<Work> work = PlanConflict.of(file, sent, why);
        return work.isEmpty() ? Consequences.NONE : new Consequences(List.of(), List.of(), List.of(), work, List.of());
    }

    private Consequences consequences(CaseFile file, PlanMove move) {
        return new Consequences(
                List.of(move.act()),
                PlanKeeping.changes(move, file),
                new PlanLetters(move, file, sharing).all(),
                Stream.concat(PlanWork.changes(move, file).stream(), PlanConflict.settled(move, file).stream())
                        .toList(),
                PlanAlarms.of(move.after(), file.hash()));
    }

    /** A plan that is replaced, as the plan at discharge by one after it, ends with the frame of its successor. */
    private Consequences replaced(CaseFile file, PlanMove move) {
        Consequences all = Consequences.NONE;
        if (move.act().content().get(0) instanceof CarePlan frame
                && move.after().frame().content() == frame) {
            for (String id : frame.getReplaces().stream().map(Refs::plan).toList()) {
                List<Act> before = new OwnPlans(file).acts(id);
                if (before.isEmpty() || JointPlan.of(id, before).state().isOver()) {
                    continue;
                }
                List<Act> after = new ArrayList<>(before);
                Act act = move.act();
                after.add(new Act(
                        JointPlan.caseId(id), before.size() + 1, act.at(), act.provider(), act.unit(), act.content()));
                all = all.and(consequences(
                        file,
                        new PlanMove(after.get(before.size()), JointPlan.of(id, before), JointPlan.of(id, after))));
            }
        }
        return all;
    }

    @Override
    public Consequences wake(CaseFile file, Alarm alarm) {
        String id = PlanIds.planOf(alarm.key());
        List<Act> acts = new OwnPlans(file).acts(id);
        if (acts.isEmpty()) {
            return Consequences.NONE;
        }
        return new Consequences(
                List.of(),
                List.<Owned>of(),
                List.of(),
                List.copyOf(PlanWork.of(JointPlan.of(id, acts), file).values()),
                List.of());
    }
}
