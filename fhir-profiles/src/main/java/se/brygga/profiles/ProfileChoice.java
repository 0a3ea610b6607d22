package se.brygga.profiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;

/** Finds the profile that a resource is held to: the one that it claims, else the one that its content tells. */
final class ProfileChoice {

    static final String STRUCTURE = "https://brygga.example/fhir/StructureDefinition/";

    private static final String OURS = STRUCTURE + "brygga-";
    private static final String CODES = "https://brygga.example/fhir/CodeSystem/";

    private static final String IDS = "https://brygga.example/fhir/sid/";

    private static final String TEAM_CATEGORIES = "https://fhir.inera.se/ig/careteam/CodeSystem/typ-av-careteam-cs";

    /** Kinds of entries in the registers (code system register-kind). */
    private static final Set<String> REGISTERS =
            Set.of("consent", "block", "lift", "assessment", "emergency", "information", "relation");

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("AllergyIntolerance", "allergy-intolerance"),
            Map.entry("Appointment", "appointment"),
            Map.entry("CarePlan", "care-plan"),
            Map.entry("Communication", "communication"),
            Map.entry("Condition", "condition"),
            Map.entry("DiagnosticReport", "diagnostic-report"),
            Map.entry("DocumentReference", "document-reference"),
            Map.entry("Encounter", "encounter"),
            Map.entry("Goal", "goal"),
            Map.entry("Immunization", "immunization"),
            Map.entry("Medication", "medication"),
            Map.entry("MedicationRequest", "medication-request"),
            Map.entry("MessageHeader", "message-header"),
            Map.entry("Observation", "observation"),
            Map.entry("Organization", "organization"),
            Map.entry("Patient", "patient"),
            Map.entry("PlanDefinition", "care-model"),
            Map.entry("Provenance", "provenance"),
            Map.entry("RelatedPerson", "related-person"),
            Map.entry("ServiceRequest", "service-request"),
            Map.entry("Specimen", "specimen"),
            Map.entry("Task", "task"));

    private ProfileChoice() {}

    /** Returns the URL of the profile of a resource of the record; empty if its type has none. */
    static Optional<String> of(Resource resource) {
        return claimed(resource).or(() -> byContent(resource)
                .or(() -> Optional.ofNullable(BY_TYPE.get(resource.fhirType())))
                .map(OURS::concat));
    }

    static Optional<String> claimed(Resource resource) {
        return resource.getMeta().getProfile().stream()
                .map(PrimitiveType::getValue)
                .filter(url -> url != null && url.startsWith(OURS))
                .findFirst();
    }

    private static Optional<String> byContent(Resource resource) {
        if (resource instanceof ServiceRequest request && isDecision(request)) {
            return Optional.of("care-decision");
        }
        if (resource instanceof Encounter encounter
                && "HH".equals(encounter.getClass_().getCode())) {
            return Optional.of("home-visit");
        }
        if (resource instanceof CarePlan plan && isNamed(plan.getIdentifier(), "joint-plan")) {
            return Optional.of("joint-plan");
        }
        if (resource instanceof CarePlan plan && plan.hasExtension(STRUCTURE + "plan-version")) {
            return Optional.of("plan-contribution");
        }
        if (resource instanceof Task task && isAboutARequest(task)) {
            return Optional.of("referral-task");
        }
        if (resource instanceof Task task && isAnswer(task)) {
            return Optional.of("task-answer");
        }
        if (resource instanceof EpisodeOfCare episode && isEnrolment(episode)) {
            return Optional.of("enrolment");
        }
        if (resource instanceof CareTeam team) {
            return team(team);
        }
        return resource instanceof Consent entry ? register(entry) : Optional.empty();
    }

    private static boolean isEnrolment(EpisodeOfCare episode) {
        return episode.getType().stream().anyMatch(type -> isOf("care-model", type));
    }

    private static Optional<String> team(CareTeam team) {
        return team.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .filter(coding -> TEAM_CATEGORIES.equals(coding.getSystem()))
                .map(coding -> "fast-kontakt".equals(coding.getCode()) ? "named-contact" : "care-team")
                .findFirst();
    }

    private static Optional<String> register(Consent entry) {
        return entry.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .filter(coding -> (CODES + "register-kind").equals(coding.getSystem()))
                .map(Coding::getCode)
                .filter(kind -> kind != null && REGISTERS.contains(kind))
                .map("register-"::concat)
                .findFirst();
    }

    private static boolean isDecision(ServiceRequest request) {
        return request.getCategory().stream().anyMatch(category -> isOf("legal-basis", category))
                || isOf("service-type", request.getCode());
    }

    private static boolean isOf(String codes, CodeableConcept concept) {
        return concept.getCoding().stream().anyMatch(coding -> (CODES + codes).equals(coding.getSystem()));
    }

    /** Who answers need not repeat what was asked; the hub's own Tasks say all of it. */
    private static boolean isAnswer(Task task) {
        boolean saysAll =
                task.hasAuthoredOn() && task.getRestriction().getPeriod().hasEnd();
        boolean isReceipt = task.getStatus() == TaskStatus.COMPLETED
                && task.getCode().getCoding().stream()
                        .anyMatch(coding ->
                                (CODES + "work").equals(coding.getSystem()) && "read-message".equals(coding.getCode()));
        return !saysAll && (isReceipt || isNamed(task.getIdentifier(), "task"));
    }

    private static boolean isNamed(List<Identifier> identifiers, String kind) {
        return identifiers.stream().anyMatch(identifier -> (IDS + kind).equals(identifier.getSystem()));
    }

    private static boolean isAboutARequest(Task task) {
        return isRequest(task.getFocus()) || task.getBasedOn().stream().anyMatch(ProfileChoice::isRequest);
    }

    private static boolean isRequest(Reference reference) {
        return "ServiceRequest".equals(reference.getType())
                || "ServiceRequest".equals(reference.getReferenceElement().getResourceType());
    }
}
