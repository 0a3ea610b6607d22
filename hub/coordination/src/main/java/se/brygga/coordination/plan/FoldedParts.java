package se.brygga.coordination.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.plan.PlanConfirmation.Answer;
import se.brygga.core.fhir.Canonical;

/** The parts of the bodies while a joint plan is folded: each act reaches only the part of its own provider. */
final class FoldedParts {

    private final Map<String, Map<String, PlanActivity>> byProvider = new TreeMap<>();
    private final Map<String, PlanConfirmation> confirmations = new TreeMap<>();
    private final List<Reference> links = new ArrayList<>();

    /** Takes what a contribution does to the part of its sender, and asks the units whose activities it touches. */
    void take(PlanPaper paper, Act act) {
        Map<String, PlanActivity> part = byProvider.computeIfAbsent(act.provider(), body -> new LinkedHashMap<>());
        for (CarePlanActivityComponent content : paper.plan().getActivity()) {
            String key = Wording.key(content.getId(), Wording.of(content));
            boolean ends = operation(content).equals("end");
            PlanActivity before = part.get(key);
            if (ends && before == null) {
                continue; // the judge refuses this; what is folded must not depend on that
            }
            if (!ends && before != null && !before.ended() && before.content().equalsDeep(content)) {
                continue; // said again
            }
            PlanBody body = new PlanBody(act.provider(), unit(content, act));
            part.put(
                    key,
                    ends
                            ? new PlanActivity(key, before.body(), before.content(), act.at(), true)
                            : new PlanActivity(key, body, content, act.at(), false));
            if (!ends) {
                ask(body.unit(), act.at());
            }
        }
        confirmations.keySet().removeIf(unit -> !hasActivity(unit));
    }

    static String operation(CarePlanActivityComponent activity) {
        return PlanPaper.text(activity.getExtensionByUrl(Canonical.PLAN_OPERATION));
    }

    /** Returns the unit that does an activity: the one that is named, else the one that sends. */
    private static String unit(CarePlanActivityComponent activity, Act act) {
        return activity.getDetail().getPerformer().stream()
                .map(Refs::hsaId)
                .filter(named -> !named.isEmpty() && !named.equals(act.provider()))
                .findFirst()
                .orElse(act.unit());
    }

    static PlanConfirmation answer(PlanPaper paper, Act act) {
        boolean confirms = paper.confirmation().equals("confirmed");
        return new PlanConfirmation(
                confirms ? Answer.CONFIRMED : Answer.DECLINED, confirms ? "" : paper.reason(), act.at());
    }

    void answer(String unit, PlanConfirmation answer) {
        confirmations.replace(unit, answer);
    }

    void confirm(String unit, Instant at) {
        answer(unit, new PlanConfirmation(Answer.CONFIRMED, "", at));
    }

    void askAgain(String except, Instant at) {
        List.copyOf(confirmations.keySet()).stream()
                .filter(unit -> !unit.equals(except))
                .forEach(unit -> ask(unit, at));
    }

    private void ask(String unit, Instant at) {
        confirmations.put(unit, new PlanConfirmation(Answer.PENDING, "", at));
    }

    boolean isAsked(String unit) {
        PlanConfirmation said = confirmations.get(unit);
        return said != null && said.answer() == Answer.PENDING;
    }

    boolean areConfirmed() {
        return !confirmations.isEmpty()
                && confirmations.values().stream().allMatch(said -> said.answer() == Answer.CONFIRMED);
    }

    private boolean hasActivity(String unit) {
        return byProvider.values().stream()
                .flatMap(part -> part.values().stream())
                .anyMatch(
                        activity -> !activity.ended() && activity.body().unit().equals(unit));
    }

    void link(List<Reference> plans) {
        links.addAll(plans);
    }

    /** Returns the parts, body by body, so that the order of arrival between bodies does not show. */
    PlanParts parts() {
        List<PlanActivity> activities = byProvider.values().stream()
                .flatMap(part -> part.values().stream())
                .toList();
        return new PlanParts(activities, Collections.unmodifiableMap(new TreeMap<>(confirmations)), List.copyOf(links));
    }
}
