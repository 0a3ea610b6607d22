package se.brygga.coordination.plan;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.key.KeyedHash;

/** Composes a joint plan of its frame and the parts of the bodies (house.md, idea 3). Used once. */
public final class PlanComposition {

    private static final String OMITTED = "En del av planen visas inte. / A part of the plan is not shown.";

    private final JointPlan plan;
    private final CaseFile file;
    private final Hierarchy bodies;
    private final PlanIds ids;
    private final String owner;

    PlanComposition(JointPlan plan, CaseFile file) {
        this.plan = plan;
        this.file = file;
        this.bodies = new Hierarchy(file.organisations());
        this.ids = new PlanIds(file.hash(), plan);
        this.owner = plan.responsibility().keeper().provider();
    }

    /** Composes what a reader may see. A plan without consent is composed too: whether it may be shown is the caller's to decide. */
    public static ComposedPlan compose(JointPlan plan, PlanView view, CaseFile file) {
        return new PlanComposition(plan, file).composed(view);
    }

    /** Returns the id of the frame as it is kept for the body that answers for the plan. */
    public static String frameId(JointPlan plan, KeyedHash hash) {
        return new PlanIds(hash, plan).frame(plan.responsibility().keeper().provider());
    }

    /** Returns the id of the part that is kept for a body. */
    public static String partId(JointPlan plan, KeyedHash hash, String provider) {
        return new PlanIds(hash, plan).part(provider);
    }

    /** Returns the id of a goal as it is kept for the body that answers for the plan. */
    public static String goalId(JointPlan plan, KeyedHash hash, String key) {
        return new PlanIds(hash, plan).goal(plan.responsibility().keeper().provider(), key);
    }

    private ComposedPlan composed(PlanView view) {
        CarePlan whole = frame();
        List<Provenance> provenance = new ArrayList<>();
        provenance.add(provenance(plan.responsibility().keeper(), whole.getIdPart()));
        for (String provider : plan.parts().providers()) {
            List<PlanActivity> part = ofProvider(provider);
            if (view.permitted().test(provider)) {
                part.forEach(activity -> whole.addActivity(activity(activity)));
                provenance.add(provenance(part.get(part.size() - 1).body(), ids.part(provider)));
            } else if (view.tellsOmissions()) {
                whole.addNote().setText(OMITTED);
            }
        }
        SubPlans.of(file, plan, view.permitted()).forEach(sub -> whole.addSupportingInfo(sub.reference()));
        declined(view).forEach(why -> whole.addNote().setText(why));
        return new ComposedPlan(
                whole, goals(), team(view), provenance, StatutoryRules.lacking(plan, file.organisations()));
    }

    /** Why a unit declines its part: whoever answers for the plan has to change it. */
    private List<String> declined(PlanView view) {
        return plan.parts().confirmations().entrySet().stream()
                .filter(said -> said.getValue().answer() == PlanConfirmation.Answer.DECLINED)
                .filter(said -> view.permitted().test(bodies.provider(said.getKey())))
                .map(said -> bodies.name(said.getKey()) + " har tackat nej / declines: "
                        + said.getValue().reason())
                .toList();
    }

    List<PlanActivity> ofProvider(String provider) {
        return plan.parts().activities().stream()
                .filter(activity -> activity.body().provider().equals(provider))
                .toList();
    }

    /** Returns the frame as it is kept for the body that answers for the plan. */
    CarePlan frame() {
        CarePlan frame = FrameToCarePlan.translate(plan, ids.frame(owner));
        goals().forEach(goal -> frame.addGoal(new Reference("Goal/" + goal.getIdPart())));
        frame.addCareTeam(new Reference("CareTeam/" + ids.team(owner)));
        frame.setAuthor(named(plan.responsibility().keeper().unit()));
        return frame;
    }

    List<Goal> goals() {
        return plan.frame().goals().stream().map(this::goal).toList();
    }

    private Goal goal(PlanGoal goal) {
        Goal copy = goal.content().copy();
        copy.setId(ids.goal(owner, goal.key()));
        copy.setMeta(new Meta().setSource(Canonical.source(owner)));
        return copy;
    }

    /** Of a part that must look as if it were not there, nobody is a participant either. */
    private CareTeam team(PlanView view) {
        CareTeam team = team();
        team.getParticipant().removeIf(member -> {
            String provider = bodies.provider(Refs.hsaId(member.getMember()));
            return !view.tellsOmissions()
                    && plan.parts().providers().contains(provider)
                    && !view.permitted().test(provider);
        });
        return team;
    }

    CareTeam team() {
        var team = new CareTeam();
        team.setId(ids.team(owner));
        team.getMeta().setSource(Canonical.source(owner));
        team.setStatus(plan.state().isOver() ? CareTeamStatus.INACTIVE : CareTeamStatus.ACTIVE);
        team.setName(plan.frame().content().getTitle());
        Stream<PlanParticipant> others = Stream.concat(
                        Stream.of(plan.responsibility().keeper().unit()),
                        plan.parts().confirmations().keySet().stream())
                .distinct()
                .filter(unit -> plan.frame().participants().stream()
                        .noneMatch(participant -> participant.hsaId().equals(unit)))
                .map(unit -> new PlanParticipant(unit, ""));
        Stream.concat(plan.frame().participants().stream(), others).forEach(participant -> join(team, participant));
        return team;
    }

    private void join(CareTeam team, PlanParticipant participant) {
        if (participant.hsaId().isEmpty()) {
            return;
        }
        var member = team.addParticipant().setMember(named(participant.hsaId()));
        if (!participant.role().isEmpty()) {
            member.addRole().addCoding().setSystem(Canonical.PLAN_ROLE).setCode(participant.role());
        }
        PlanConfirmation said = plan.parts().confirmations().get(participant.hsaId());
        if (said != null) {
            member.addExtension(
                    Canonical.PLAN_CONFIRMATION,
                    new CodeType(said.answer().name().toLowerCase(Locale.ROOT)));
        }
    }

    /** Returns an activity as everybody reads it: who is responsible is always said. */
    CarePlanActivityComponent activity(PlanActivity activity) {
        CarePlanActivityComponent copy = activity.content().copy();
        copy.removeExtension(Canonical.PLAN_OPERATION);
        String unit = activity.body().unit();
        if (copy.getDetail().getPerformer().stream()
                .noneMatch(by -> Refs.hsaId(by).equals(unit))) {
            copy.getDetail().getPerformer().add(0, named(unit));
        }
        if (activity.ended()) {
            copy.getDetail().setStatus(CarePlan.CarePlanActivityStatus.COMPLETED);
        }
        return copy;
    }

    private Provenance provenance(PlanBody body, String carePlan) {
        var provenance = new Provenance();
        provenance.setId(ids.provenance(carePlan));
        provenance.addTarget(new Reference("CarePlan/" + carePlan));
        provenance.setRecorded(Date.from(plan.at()));
        agent(provenance, "custodian", body.provider());
        agent(provenance, "author", body.unit());
        return provenance;
    }

    private void agent(Provenance provenance, String type, String hsaId) {
        var agent = provenance.addAgent().setWho(named(hsaId));
        agent.getType()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/provenance-participant-type")
                .setCode(type);
    }

    private Reference named(String hsaId) {
        return UnitReference.to(hsaId).setDisplay(bodies.name(hsaId));
    }
}
