package se.brygga.translation.municipal.outbound;

import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport.Reason;

/** Translates a joint plan, its frame or composed of all parts, to the kind jointPlan: who does what is always said. */
final class CarePlanToJointPlan {

    private CarePlanToJointPlan() {}

    static void translate(CarePlan plan, Draft draft) {
        identifiers(plan, draft);
        draft.dropped(plan, "contained", Reason.STRUCTURAL);
        draft.message().all(Provenance.class).forEach(one -> draft.droppedWhole(one, Reason.NOT_NEEDED));
        PlanFields.begin(plan, draft);
        type(plan, draft);
        draft.text("title", plan.getTitle(), plan, "title");
        TimeToText.date("from", plan.getPeriod().getStartElement(), draft, "period.start");
        TimeToText.date("to", plan.getPeriod().getEndElement(), draft, "period.end");
        state(plan, draft);
        ConsentFields.put(plan, draft);
        planning(plan, draft);
        PlanGoalFields.put(plan, draft);
        PlanFields.activities(plan, draft);
        PlanTeamFields.put(plan, draft);
        for (int i = 0; i < plan.getNote().size(); i++) {
            draft.text("notes/" + i, plan.getNote().get(i).getText(), plan, "note[" + i + "].text");
        }
        for (int i = 0; i < plan.getSupportingInfo().size(); i++) {
            String name = plan.getSupportingInfo().get(i).getDisplay();
            draft.dropped(plan, "supportingInfo[" + i + ']', Reason.STRUCTURAL);
            draft.text("subPlans/" + i, name, plan, "supportingInfo[" + i + "].display");
        }
    }

    /** The id of the plan is no id of the sender's. */
    private static void identifiers(CarePlan plan, Draft draft) {
        List<Identifier> identifiers = plan.getIdentifier();
        for (int i = 0; i < identifiers.size(); i++) {
            if (Canonical.JOINT_PLAN.equals(identifiers.get(i).getSystem())) {
                String element = "identifier[" + i + ']';
                draft.dropped(plan, element, Reason.STRUCTURAL);
                draft.text("planId", identifiers.get(i).getValue(), plan, element + ".value");
            }
        }
    }

    private static void type(CarePlan plan, Draft draft) {
        Coding type = plan.getCategoryFirstRep().getCodingFirstRep();
        draft.dropped(plan, "category[0]", Reason.STRUCTURAL);
        draft.code(new Draft.Closed("type", "plan-types"), type.getCode(), plan, "category[0].coding[0].code");
    }

    private static void state(CarePlan plan, Draft draft) {
        String version = Extensions.text(plan.getExtensionByUrl(Canonical.PLAN_VERSION));
        draft.text("planVersion", version, plan, "extension[plan-version].valueString");
        String state = Extensions.text(plan.getExtensionByUrl(Canonical.PLAN_STATE));
        draft.code(
                new Draft.Closed("state", "plan-states"),
                state == null ? null : state.toLowerCase(Locale.ROOT),
                plan,
                "extension[plan-state].valueCode");
        Extension holder = plan.getExtensionByUrl(Canonical.OVERALL_RESPONSIBILITY);
        if (holder != null && holder.getValue() instanceof Reference body) {
            String element = "extension[overall-responsibility]";
            draft.dropped(plan, element, Reason.STRUCTURAL);
            draft.text(
                    "responsible", body.getIdentifier().getValue(), plan, element + ".valueReference.identifier.value");
        }
        Extension followUp = plan.getExtensionByUrl(Canonical.FOLLOW_UP_ON);
        if (followUp != null && followUp.getValue() instanceof DateType day) {
            var whole = new DateTimeType(day.getValueAsString());
            TimeToText.date("followUpOn", whole, draft, "extension[follow-up-on].valueDate");
        }
    }

    private static void planning(CarePlan plan, Draft draft) {
        List<Extension> told = plan.getExtensionsByUrl(Canonical.PLAN_PARTICIPATION);
        for (int i = 0; i < told.size(); i++) {
            String element = "extension[plan-participation" + number(i);
            String who = Extensions.text(told.get(i).getExtensionByUrl("who"));
            if (who != null) {
                draft.dropped(plan, element, Reason.STRUCTURAL);
                draft.code(
                        new Draft.Closed(who + "TookPart", "yes-no"),
                        yesNo(told.get(i).getExtensionByUrl("tookPart")),
                        plan,
                        element + ".extension[tookPart].valueBoolean");
                String reason = Extensions.text(told.get(i).getExtensionByUrl("reason"));
                draft.text(who + "Reason", reason, plan, element + ".extension[reason].valueString");
            }
        }
        List<Extension> others = plan.getExtensionsByUrl(Canonical.MEASURE_BY_OTHERS);
        for (int i = 0; i < others.size(); i++) {
            boolean none = others.get(i).getValue() instanceof BooleanType;
            draft.text(
                    "measuresByOthers/" + i,
                    none ? "none" : Extensions.text(others.get(i)),
                    plan,
                    "extension[measure-by-others" + number(i) + (none ? ".valueBoolean" : ".valueString"));
        }
        yesNo("municipalHealthCare", plan, draft, Canonical.MUNICIPAL_HEALTH_CARE);
        yesNo("compulsoryOpenCare", plan, draft, Canonical.COMPULSORY_OPEN_CARE);
    }

    private static void yesNo(String path, CarePlan plan, Draft draft, String url) {
        String element = "extension[" + url.substring(url.lastIndexOf('/') + 1) + "].valueBoolean";
        draft.code(new Draft.Closed(path, "yes-no"), yesNo(plan.getExtensionByUrl(url)), plan, element);
    }

    static String yesNo(Extension extension) {
        String told = Extensions.text(extension);
        return told == null ? null : told.equals("true") ? "yes" : "no";
    }

    private static String number(int index) {
        return index == 0 ? "]" : "(" + (index + 1) + ")]";
    }
}
