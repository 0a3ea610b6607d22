package se.brygga.translation.municipal.outbound;

import java.util.EnumMap;
import java.util.Map;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport.Reason;
import se.brygga.translation.municipal.Coded;
import se.brygga.translation.municipal.outbound.ConceptToCode.CodeIn;

/** What the two kinds of plans have in common: status, who made it and its activities. */
final class PlanFields {

    private static final Map<CarePlanStatus, String> STATUS = new EnumMap<>(Map.of(
            CarePlanStatus.DRAFT, "planned",
            CarePlanStatus.ACTIVE, "active",
            CarePlanStatus.ONHOLD, "active",
            CarePlanStatus.COMPLETED, "completed",
            CarePlanStatus.REVOKED, "cancelled",
            CarePlanStatus.ENTEREDINERROR, "error"));

    private static final Map<CarePlanActivityStatus, String> OF_ACTIVITY = new EnumMap<>(Map.of(
            CarePlanActivityStatus.NOTSTARTED, "planned",
            CarePlanActivityStatus.SCHEDULED, "planned",
            CarePlanActivityStatus.INPROGRESS, "active",
            CarePlanActivityStatus.ONHOLD, "active",
            CarePlanActivityStatus.COMPLETED, "completed",
            CarePlanActivityStatus.CANCELLED, "cancelled",
            CarePlanActivityStatus.STOPPED, "cancelled",
            CarePlanActivityStatus.ENTEREDINERROR, "error"));

    private PlanFields() {}

    static void begin(CarePlan plan, Draft draft) {
        draft.dropped(plan, "intent", Reason.STRUCTURAL);
        draft.code(
                new Draft.Closed("status", "statuses"), Statuses.of(plan.getStatus(), STATUS, draft), plan, "status");
        CommonFields.who(draft, plan.getAuthor(), "author");
        for (int i = 0; i < plan.getContributor().size(); i++) {
            CommonFields.who(draft, plan.getContributor().get(i), "contributor[" + i + ']');
        }
    }

    static void activities(CarePlan plan, Draft draft) {
        for (int i = 0; i < plan.getActivity().size(); i++) {
            activity(plan.getActivity().get(i), "activities/" + i + '/', draft, "activity[" + i + ']');
        }
    }

    /** Who does it: a unit by its HSA-id, and a name. */
    private static void performers(CarePlanActivityDetailComponent detail, String path, Draft draft, String element) {
        CarePlan plan = (CarePlan) draft.message().focus();
        for (int i = 0; i < detail.getPerformer().size(); i++) {
            Reference performer = detail.getPerformer().get(i);
            String at = element + i + ']';
            draft.dropped(plan, at, Reason.STRUCTURAL);
            if (!draft.has(path + "responsible")) {
                draft.text(path + "responsible", performer.getDisplay(), plan, at + ".display");
            }
            boolean unit = Canonical.HSA_ID.equals(performer.getIdentifier().getSystem());
            if (unit && !draft.has(path + "unit")) {
                draft.text(path + "unit", performer.getIdentifier().getValue(), plan, at + ".identifier.value");
            }
        }
    }

    private static void activity(CarePlanActivityComponent activity, String path, Draft draft, String element) {
        CarePlan plan = (CarePlan) draft.message().focus();
        CarePlanActivityDetailComponent detail = activity.getDetail();
        String below = element + ".detail.";
        draft.code(
                new Draft.Closed(path + "operation", "operations"),
                Extensions.text(activity.getExtensionByUrl(Canonical.PLAN_OPERATION)),
                plan,
                element + ".extension[plan-operation].valueCode");
        draft.text(path + "id", activity.getId(), plan, element + ".id");
        draft.dropped(plan, below + "status", Reason.DUPLICATE_OF);
        if (detail.hasStatus() && plan.hasExtension(Canonical.PLAN_STATE)) {
            draft.code(
                    new Draft.Closed(path + "status", "statuses"),
                    OF_ACTIVITY.getOrDefault(detail.getStatus(), "active"),
                    plan,
                    below + "status");
        }
        draft.text(path + "text", detail.getDescription(), plan, below + "description");
        if (!detail.hasDescription() && detail.getCode().hasText()) {
            draft.text(path + "text", detail.getCode().getText(), plan, below + "code.text");
        }
        ConceptToCode.put(new CodeIn(path + "service", Coded.SERVICES), detail.getCode(), draft, below + "code");
        if (detail.hasScheduledStringType()) {
            String frequency = detail.getScheduledStringType().getValue();
            draft.text(path + "frequency", frequency, plan, below + "scheduledString");
        }
        performers(detail, path, draft, below + "performer[");
        if (!draft.has(path + "text")) {
            throw draft.missing(below + "description");
        }
    }
}
