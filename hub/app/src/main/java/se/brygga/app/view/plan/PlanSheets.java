package se.brygga.app.view.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.ReadPlan;
import se.brygga.app.view.plan.PlanSheet.Activity;
import se.brygga.app.view.plan.PlanSheet.Member;
import se.brygga.app.view.plan.PlanSheet.Side;
import se.brygga.app.view.words.Cell;
import se.brygga.app.view.words.Directory;
import se.brygga.app.view.words.Told;
import se.brygga.coordination.casework.DisclosureBasis;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.plan.ComposedPlan;
import se.brygga.coordination.plan.Language;
import se.brygga.coordination.plan.PlanPaper;
import se.brygga.coordination.plan.PlanRule;
import se.brygga.core.fhir.Canonical;

/** Makes sheets of composed plans. */
public final class PlanSheets {

    private static final Map<Omission, String> NOTICES = Map.of(
            Omission.BLOCKED, "blocked",
            Omission.UNCHECKED, "unchecked",
            Omission.CONSENT_MISSING, "no-consent",
            Omission.ASSESSMENT_MISSING, "no-assessment",
            Omission.ROLE_SCOPE, "outside-role");

    private static final Set<CarePlanActivityStatus> OVER = EnumSet.of(
            CarePlanActivityStatus.COMPLETED,
            CarePlanActivityStatus.CANCELLED,
            CarePlanActivityStatus.STOPPED,
            CarePlanActivityStatus.ENTEREDINERROR);

    private final Directory directory;
    private final Told told;
    private final Hierarchy bodies;

    /** Takes who there is, and the reader's language. */
    public PlanSheets(Directory directory) {
        this.directory = directory;
        this.told = directory.told();
        this.bodies = new Hierarchy(directory.organisations());
    }

    /** Returns the language of what is said about plans elsewhere. */
    static Language language(Told told) {
        return told.words().language().equals("en") ? Language.EN : Language.SV;
    }

    /** Returns the sheet of a plan. */
    public PlanSheet of(ReadPlan plan) {
        ComposedPlan composed = plan.composed();
        CarePlan frame = composed.plan();
        var paper = new PlanPaper(frame);
        return new PlanSheet(
                frame.getIdElement().getIdPart(),
                told.code("code.typeofcareplan-cs", paper.type()),
                told.text(frame.getTitle()),
                paper.state().map(Enum::name).orElse(""),
                Math.max(0, paper.version()),
                consent(paper.consent()),
                composed.goals().stream()
                        .map(goal -> new PlanSheet.Goal(
                                told.concept(goal.getDescription()), told.concept(goal.getAchievementStatus())))
                        .toList(),
                parts(frame, plan),
                others(paper),
                responsible(frame),
                paper.followUpOn() == null
                        ? told.absent()
                        : Cell.said(paper.followUpOn().toString()),
                composed.team().getParticipant().stream().map(this::member).toList(),
                Stream.of(PlanPaper.Party.values())
                        .flatMap(party -> presence(paper, party))
                        .toList(),
                composed.lacking().stream()
                        .map(rule -> rule.text(language(told), ""))
                        .toList(),
                frame.getSupportingInfo().stream()
                        .map(Reference::getDisplay)
                        .map(told::text)
                        .toList(),
                frame.getNote().stream().map(note -> told.text(note.getText())).toList(),
                plan.omissions().stream()
                        .sorted()
                        .map(one -> told.words().get("notice." + NOTICES.get(one)))
                        .toList());
    }

    private Cell consent(DisclosureBasis consent) {
        if (consent.decision().isEmpty()) {
            return told.absent();
        }
        Cell said = told.code("plan-consent", consent.decision());
        Cell on = consent.on() == null ? told.absent() : Cell.said(consent.on().toString());
        Cell by = consent.recordedBy().isEmpty() ? told.absent() : directory.unit(consent.recordedBy());
        return told.all(Stream.of(said, on, by), ", ");
    }

    private Cell responsible(CarePlan frame) {
        return told.all(
                frame.getExtensionsByUrl(Canonical.OVERALL_RESPONSIBILITY).stream()
                        .map(Extension::getValue)
                        .filter(Reference.class::isInstance)
                        .map(value -> directory.named((Reference) value)),
                ", ");
    }

    private PlanSheet.Parts parts(CarePlan frame, ReadPlan plan) {
        return new PlanSheet.Parts(
                new Side(of(frame, Hierarchy.Side.MUNICIPALITY), none(plan, PlanRule.SIP_04)),
                new Side(of(frame, Hierarchy.Side.REGION), none(plan, PlanRule.SIP_05)),
                new Side(of(frame, Hierarchy.Side.NEITHER), ""));
    }

    /** A part that is there but not for this reader is not missing. */
    private static String none(ReadPlan plan, PlanRule rule) {
        if (plan.composed().lacking().contains(rule)) {
            return "missing";
        }
        return plan.omissions().isEmpty() ? "not-shown" : "withheld";
    }

    private List<Activity> of(CarePlan frame, Hierarchy.Side side) {
        return frame.getActivity().stream()
                .filter(activity -> bodies.side(performer(activity)) == side)
                .map(this::activity)
                .toList();
    }

    private static String performer(CarePlanActivityComponent activity) {
        String hsaId =
                activity.getDetail().getPerformerFirstRep().getIdentifier().getValue();
        return hsaId == null ? "" : hsaId;
    }

    private Activity activity(CarePlanActivityComponent activity) {
        var detail = activity.getDetail();
        return new Activity(
                detail.hasDescriptionElement() && Told.isMasked(detail.getDescriptionElement())
                        ? told.hidden()
                        : told.first(told.text(detail.getDescription()), told.concept(detail.getCode())),
                told.value(detail.getScheduled()),
                ScheduledDays.of(detail.getScheduled()),
                directory.named(detail.getPerformerFirstRep()),
                told.code("activity", detail.hasStatus() ? detail.getStatus().toCode() : null),
                OVER.contains(detail.getStatus()));
    }

    private List<Cell> others(PlanPaper paper) {
        return paper.tellsMeasuresByOthers() && paper.measuresByOthers().isEmpty()
                ? List.of(Cell.said(told.words().get("plan.none-by-others")))
                : paper.measuresByOthers().stream().map(told::text).toList();
    }

    private Member member(CareTeamParticipantComponent participant) {
        Extension answer = participant.getExtensionByUrl(Canonical.PLAN_CONFIRMATION);
        return new Member(
                directory.named(participant.getMember()),
                told.all(participant.getRole().stream().map(told::concept), ", "),
                answer == null || answer.getValue() == null
                        ? ""
                        : answer.getValue().primitiveValue());
    }

    private Stream<Cell> presence(PlanPaper paper, PlanPaper.Party party) {
        String who = told.words().get("plan.party." + party.name().toLowerCase(java.util.Locale.ROOT));
        return paper.participation(party).stream()
                .map(one -> one.tookPart()
                        ? Cell.said(told.words().get("plan.took-part", who))
                        : Cell.written(told.words().get("plan.took-no-part", who, one.reason())));
    }
}
