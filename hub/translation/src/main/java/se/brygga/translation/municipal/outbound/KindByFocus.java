package se.brygga.translation.municipal.outbound;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import se.brygga.core.fhir.Canonical;
import se.brygga.translation.municipal.Kinds;

/** Which municipal kind tells of a resource (messages.md 6). */
final class KindByFocus {

    private static final Pattern NEXT_WORD = Pattern.compile("-([a-z])");

    private static final Map<String, String> BY_TYPE = Map.of(
            "DocumentReference", "careNote",
            "Observation", "measurement",
            "Appointment", "plannedVisit");

    private KindByFocus() {}

    /** Returns the name that municipal messages give an event of the hub: {@code plan-call} is planCall. */
    static String camel(String event) {
        return NEXT_WORD.matcher(event).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    static Optional<String> of(Resource focus) {
        if (focus instanceof ServiceRequest request) {
            return request.getCategory().stream()
                            .anyMatch(category -> Canonical.LEGAL_BASIS.equals(
                                    category.getCodingFirstRep().getSystem()))
                    ? Optional.of("decision")
                    : Optional.empty();
        }
        if (focus instanceof Encounter encounter) {
            return "HH".equals(encounter.getClass_().getCode()) ? Optional.of("performedVisit") : Optional.empty();
        }
        if (focus instanceof CarePlan plan) {
            return plan(plan);
        }
        if (focus instanceof Communication communication) {
            return Optional.of(communication.hasInResponseTo() ? "reply" : Kinds.COMMUNICATION);
        }
        if (focus instanceof Task task) {
            return task(task);
        }
        return focus instanceof Appointment visit && isCall(visit)
                ? Optional.of("planCall")
                : Optional.ofNullable(BY_TYPE.get(focus.fhirType()));
    }

    private static Optional<String> plan(CarePlan plan) {
        if (plan.getIdentifier().stream().anyMatch(id -> Canonical.JOINT_PLAN.equals(id.getSystem()))) {
            return Optional.of("jointPlan");
        }
        if (plan.hasExtension(Canonical.PLAN_VERSION)) {
            return Optional.of("planContribution");
        }
        return plan.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .filter(coding -> "GP".equals(coding.getCode()))
                .map(coding -> "implementationPlan")
                .findFirst();
    }

    private static Optional<String> task(Task task) {
        return task.getCode().getCoding().stream()
                .filter(coding -> Canonical.WORK.equals(coding.getSystem()))
                .map(coding -> "deviation".equals(coding.getCode()) ? "deviation" : "task")
                .findFirst();
    }

    private static boolean isCall(Appointment visit) {
        return visit.getSupportingInformation().stream()
                .anyMatch(
                        plan -> Canonical.JOINT_PLAN.equals(plan.getIdentifier().getSystem()));
    }
}
