package se.brygga.translation.hl7v2.out;

import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;

/** A joint plan in plain Swedish: state, goals, who does what, who takes part and has confirmed (domain.md 7). */
final class PlanText {

    private final LetterText text;

    PlanText(LetterText text) {
        this.text = text;
    }

    void write(CarePlan plan) {
        frame(plan);
        if (!text.goals().isEmpty()) {
            text.heading("Mål");
            text.goals().forEach(this::goal);
        }
        if (plan.hasActivity()) {
            text.heading("Insatser");
        }
        for (int i = 0; i < plan.getActivity().size(); i++) {
            activity(plan, i);
        }
        List<CareTeam> teams = text.message().all(CareTeam.class);
        if (!teams.isEmpty()) {
            text.heading("Deltagare");
            teams.forEach(this::participants);
        }
        for (int i = 0; i < plan.getNote().size(); i++) {
            text.line("Obs", plan.getNote().get(i).getText(), plan, "note[" + i + "].text");
        }
        for (int i = 0; i < plan.getSupportingInfo().size(); i++) {
            String element = "supportingInfo[" + i + "].display";
            text.line("Delplan", plan.getSupportingInfo().get(i).getDisplay(), plan, element);
        }
    }

    /** Writes what the plan is and how far it has come. */
    void frame(CarePlan plan) {
        text.line("Plan", plan.getTitle(), plan, "title");
        text.line("Läge", SwedishWords.state(told(plan, Canonical.PLAN_STATE)), plan, "extension[plan-state]");
        text.told(plan, "status");
        text.line("Version", told(plan, Canonical.PLAN_VERSION), plan, "extension[plan-version]");
        Extension holder = plan.getExtensionByUrl(Canonical.OVERALL_RESPONSIBILITY);
        if (holder != null && holder.getValue() instanceof Reference body) {
            text.line("Huvudansvar", LetterText.name(body), plan, "extension[overall-responsibility]");
        }
        text.line(
                "Svar",
                SwedishWords.answer(told(plan, Canonical.PLAN_CONFIRMATION)),
                plan,
                "extension[plan-confirmation]");
        text.line(
                "Gäller från",
                SwedishWords.time(plan.getPeriod().getStartElement(), text.zone()),
                plan,
                "period.start");
        text.line("Gäller till", SwedishWords.time(plan.getPeriod().getEndElement(), text.zone()), plan, "period.end");
        text.line("Följs upp", told(plan, Canonical.FOLLOW_UP_ON), plan, "extension[follow-up-on]");
    }

    private void goal(Goal goal) {
        String outcome = SwedishWords.outcome(
                goal.getAchievementStatus().getCodingFirstRep().getCode());
        String words = SwedishWords.concept(goal.getDescription());
        text.line("", "- " + words + (outcome.isEmpty() ? "" : " (" + outcome + ")"), goal, "description");
        text.told(goal, "lifecycleStatus");
        text.told(goal, "achievementStatus");
    }

    private void activity(CarePlan plan, int number) {
        CarePlanActivityDetailComponent detail = plan.getActivity().get(number).getDetail();
        String words = detail.hasDescription() ? detail.getDescription() : SwedishWords.concept(detail.getCode());
        String by = detail.getPerformer().stream()
                .map(LetterText::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        String state = detail.hasStatus() ? SwedishWords.activity(detail.getStatus()) : "";
        String often = detail.hasScheduledStringType()
                ? ", " + detail.getScheduledStringType().getValue()
                : "";
        String line = "- " + words + often + (by.isEmpty() ? "" : ". Ansvarig: " + by) + ". " + state;
        text.line("", line, plan, "activity[" + number + ']');
    }

    private void participants(CareTeam team) {
        for (int i = 0; i < team.getParticipant().size(); i++) {
            var one = team.getParticipant().get(i);
            String answer = SwedishWords.answer(told(one.getExtensionByUrl(Canonical.PLAN_CONFIRMATION)));
            String name = LetterText.name(one.getMember());
            text.line("", "- " + name + (answer.isEmpty() ? "" : ": " + answer), team, "participant[" + i + ']');
        }
    }

    private static String told(CarePlan plan, String url) {
        return told(plan.getExtensionByUrl(url));
    }

    private static String told(Extension extension) {
        return extension == null || !extension.hasValue()
                ? null
                : extension.getValue().primitiveValue();
    }
}
