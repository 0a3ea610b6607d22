package se.brygga.translation.municipal;

import java.util.Map;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Translates one activity of a plan to CarePlan.activity (messages.md 6, implementationPlan and planContribution). */
final class PlanActivity {

    private static final String TARGET = "CarePlan.activity.detail.";

    private static final Map<String, CarePlanActivityStatus> STATUS = Map.of(
            "planned", CarePlanActivityStatus.NOTSTARTED,
            "active", CarePlanActivityStatus.INPROGRESS,
            "completed", CarePlanActivityStatus.COMPLETED,
            "cancelled", CarePlanActivityStatus.CANCELLED,
            "error", CarePlanActivityStatus.ENTEREDINERROR);

    private PlanActivity() {}

    /** Translates the activity at the path {@code item}; one that is a mere text is its {@code text}. */
    static CarePlanActivityComponent translate(Fields fields, String item) {
        var activity = new CarePlanActivityComponent();
        CarePlanActivityDetailComponent detail = activity.getDetail();
        fields.text(item + "/id", "CarePlan.activity.id").ifPresent(activity::setId);
        boolean bare = !fields.has(item + "/text") && fields.isValue(item);
        fields.concept(item + "/service", Coded.SERVICES, TARGET + "code").ifPresent(detail::setCode);
        boolean own = fields.has(item + "/status");
        detail.setStatus(fields.oneOf(
                STATUS, own ? item + "/status" : "status", "statuses", own ? TARGET + "status" : "CarePlan.status"));
        fields.text(item + "/frequency", TARGET + "scheduledString")
                .ifPresent(frequency -> detail.setScheduled(new StringType(frequency)));
        fields.text(item + "/responsible", TARGET + "performer[0].display")
                .ifPresent(responsible -> detail.addPerformer(new Reference().setDisplay(responsible)));
        fields.text(item + "/unit", TARGET + "performer.identifier.value")
                .ifPresent(unit -> detail.addPerformer(Common.organisation(unit)));
        detail.setDescription(fields.required(bare ? item : item + "/text", TARGET + "description"));
        return activity;
    }
}
