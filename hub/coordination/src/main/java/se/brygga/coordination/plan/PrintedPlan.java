package se.brygga.coordination.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.fhir.First;
import se.brygga.core.organisation.Organisations;

/** Arranges a composed plan as a person reads it on paper: the statutory parts first, each with what it lacks. Used once. */
final class PrintedPlan {

    private final ComposedPlan composed;
    private final PlanPaper paper;
    private final Hierarchy bodies;
    private final Language language;
    private final List<Section> sections = new ArrayList<>();

    PrintedPlan(ComposedPlan composed, Organisations organisations, Language language) {
        this.composed = composed;
        this.paper = new PlanPaper(composed.plan());
        this.bodies = new Hierarchy(organisations);
        this.language = language;
    }

    /** A heading with lines below it. */
    record Section(String heading, List<String> lines) {}

    String title() {
        String title = composed.plan().getTitle();
        return title == null || title.isBlank() ? PlanWords.TITLE.in(language) : title;
    }

    List<Section> sections() {
        String state = paper.state().map(Enum::name).orElse("DRAFT");
        section(
                PlanWords.STATE,
                Stream.of(PlanWords.code(state, language) + ", " + PlanWords.VERSION.in(language) + " "
                        + Math.max(paper.version(), 0)));
        section(PlanWords.GOALS, composed.goals().stream().map(this::goal));
        section(PlanWords.MUNICIPALITY, activities(Hierarchy.Side.MUNICIPALITY));
        section(PlanWords.REGION, activities(Hierarchy.Side.REGION));
        section(PlanWords.BY_OTHERS, byOthers());
        section(PlanWords.RESPONSIBLE, paper.overallResponsibility().stream().map(bodies::name));
        section(PlanWords.FOLLOW_UP, Stream.ofNullable(paper.followUpOn()).map(Object::toString));
        section(
                PlanWords.PARTICIPANTS,
                Stream.concat(
                        composed.team().getParticipant().stream().map(this::participant),
                        Stream.concat(
                                took(PlanPaper.Party.PERSON, PlanWords.PERSON),
                                took(PlanPaper.Party.RELATIVES, PlanWords.RELATIVES))));
        optional(
                PlanWords.SUB_PLANS,
                composed.plan().getSupportingInfo().stream().map(Reference::getDisplay));
        optional(PlanWords.NOTES, composed.plan().getNote().stream().map(note -> note.getText()));
        optional(PlanWords.LACKING, composed.lacking().stream().map(rule -> rule.text(language, "")));
        return List.copyOf(sections);
    }

    private void section(PlanWords heading, Stream<String> lines) {
        List<String> all = lines.toList();
        sections.add(new Section(heading.in(language), all.isEmpty() ? List.of(PlanWords.LACKING.in(language)) : all));
    }

    private void optional(PlanWords heading, Stream<String> lines) {
        List<String> all = lines.distinct().toList();
        if (!all.isEmpty()) {
            sections.add(new Section(heading.in(language), all));
        }
    }

    private String goal(Goal goal) {
        String outcome = new PlanGoal("", goal).outcome();
        return Wording.of(goal.getDescription())
                + (outcome.isEmpty() ? "" : " (" + PlanWords.code(outcome, language) + ")");
    }

    private Stream<String> activities(Hierarchy.Side side) {
        return composed.plan().getActivity().stream()
                .filter(activity -> bodies.side(responsible(activity)) == side)
                .map(this::activity);
    }

    private static String responsible(CarePlanActivityComponent activity) {
        return First.of(activity.getDetail().getPerformer()).map(Refs::hsaId).orElse("");
    }

    private String activity(CarePlanActivityComponent activity) {
        var detail = activity.getDetail();
        String scheduled = detail.hasScheduledStringType()
                ? ", " + detail.getScheduledStringType().getValue()
                : "";
        boolean isEnded = detail.getStatus() == CarePlanActivityStatus.COMPLETED
                || detail.getStatus() == CarePlanActivityStatus.CANCELLED;
        return Wording.of(activity) + scheduled + ": " + bodies.name(responsible(activity))
                + (isEnded ? " (" + PlanWords.ENDED.in(language) + ")" : "");
    }

    private Stream<String> byOthers() {
        return paper.tellsMeasuresByOthers() && paper.measuresByOthers().isEmpty()
                ? Stream.of(PlanWords.NONE.in(language))
                : paper.measuresByOthers().stream();
    }

    private String participant(CareTeamParticipantComponent participant) {
        String said = PlanPaper.text(participant.getExtensionByUrl(Canonical.PLAN_CONFIRMATION));
        String name = bodies.name(Refs.hsaId(participant.getMember()));
        return said.isEmpty() ? name : name + " (" + PlanWords.code(said, language) + ")";
    }

    private Stream<String> took(PlanPaper.Party party, PlanWords who) {
        return paper.participation(party).stream()
                .map(told -> who.in(language) + " "
                        + (told.tookPart()
                                ? PlanWords.TOOK_PART.in(language)
                                : PlanWords.DID_NOT.in(language) + ": " + told.reason()));
    }
}
