package se.brygga.translation.municipal.outbound;

import java.util.EnumMap;
import java.util.Map;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
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

    private static void activity(CarePlanActivityComponent activity, String path, Draft draft, String element) {
        CarePlan plan = (CarePlan) draft.message().focus();
        CarePlanActivityDetailComponent detail = activity.getDetail();
        String below = element + ".detail.";
        draft.code(
                new Draft.Closed(path + "operation", "operations"),
                Extensions.text(activity.getExtensionByUrl(Canonical.PLAN_OPERATION)),
                plan,
                element + ".extension[plan-operation].valueCode");
        draft.dropped(plan, below + "status", Reason.DUPLICATE_OF);
        draft.text(path + "text", detail.getDescription(), plan, below + "description");
        if (!detail.hasDescription() && detail.getCode().hasText()) {
            draft.text(path + "text", detail.getCode().getText(), plan, below + "code.text");
        }
        ConceptToCode.put(new CodeIn(path + "service", Coded.SERVICES), detail.getCode(), draft, below + "code");
        if (detail.hasScheduledStringType()) {
            String frequency = detail.getScheduledStringType().getValue();
            draft.text(path + "frequency", frequency, plan, below + "scheduledString");
        }
        String responsible = detail.getPerformerFirstRep().getDisplay();
        draft.text(path + "responsible", responsible, plan, below + "performer[0].display");
        if (!draft.has(path + "text")) {
            throw draft.missing(below + "description");
        }
    }
}
