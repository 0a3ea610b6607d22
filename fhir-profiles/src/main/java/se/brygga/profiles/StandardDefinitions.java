package se.brygga.profiles;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * What FHIR R4 itself defines, from HAPI's packaged files: each definition is kept packed and without its prose, and is
 * parsed when somebody asks for it. HAPI's own support keeps all of it parsed, which takes most of the hub's heap.
 */
final class StandardDefinitions implements IValidationSupport {

    private static final String STRUCTURE = "http://hl7.org/fhir/StructureDefinition/";

    /** Resource types that reach the hub; what is not here is not judged. */
    static final Set<String> MET = Set.of(
            "AllergyIntolerance",
            "Appointment",
            "AuditEvent",
            "Binary",
            "Bundle",
            "CarePlan",
            "CareTeam",
            "Communication",
            "CommunicationRequest",
            "Composition",
            "Condition",
            "Consent",
            "Coverage",
            "Device",
            "DeviceUseStatement",
            "DiagnosticReport",
            "DocumentReference",
            "DomainResource",
            "Encounter",
            "Endpoint",
            "EpisodeOfCare",
            "FamilyMemberHistory",
            "Flag",
            "Goal",
            "Group",
            "HealthcareService",
            "ImagingStudy",
            "Immunization",
            "List",
            "Location",
            "Media",
            "Medication",
            "MedicationAdministration",
            "MedicationDispense",
            "MedicationRequest",
            "MedicationStatement",
            "MessageHeader",
            "NutritionOrder",
            "Observation",
            "OperationOutcome",
            "Organization",
            "Parameters",
            "Patient",
            "PlanDefinition",
            "Practitioner",
            "PractitionerRole",
            "Procedure",
            "Provenance",
            "QuestionnaireResponse",
            "RelatedPerson",
            "Resource",
            "RiskAssessment",
            "Schedule",
            "ServiceRequest",
            "Slot",
            "Specimen",
            "Substance",
            "Task");

    private final FhirContext fhir;
    private final Map<String, PackedDefinition> structures = new ConcurrentHashMap<>();
    private final Map<String, PackedDefinition> codeSystems = new ConcurrentHashMap<>();
    private final Map<String, PackedDefinition> valueSets = new ConcurrentHashMap<>();

    StandardDefinitions(FhirContext fhir) {
        this.fhir = fhir;
        DefinitionReader.readAll(this::keep);
    }

    private void keep(PackedDefinition definition) {
        Map<String, PackedDefinition> kept =
                switch (definition.resourceType()) {
                    case "StructureDefinition" -> structures;
                    case "CodeSystem" -> codeSystems;
                    case "ValueSet" -> valueSets;
                    default -> null;
                };
        if (kept != null) {
            kept.putIfAbsent(definition.url(), definition);
        }
    }

    @Override
    public FhirContext getFhirContext() {
        return fhir;
    }

    /** Returns the types of FHIR that the hub meets, not the hundreds of extensions; those are found by their URL. */
    @Override
    @SuppressWarnings("unchecked")
    public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
        return (List<T>) structures.values().stream()
                .filter(definition -> definition.isType() && isMet(definition))
                .map(definition -> definition.parse(fhir))
                .toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends IBaseResource> List<T> fetchAllNonBaseStructureDefinitions() {
        return List.of();
    }

    @Override
    public IBaseResource fetchStructureDefinition(String url) {
        return parsed(structures, url.contains("/") ? url : STRUCTURE + url);
    }

    @Override
    public IBaseResource fetchCodeSystem(String system) {
        return parsed(codeSystems, system);
    }

    @Override
    public IBaseResource fetchValueSet(String url) {
        return parsed(valueSets, url);
    }

    @Override
    public String getName() {
        return "FHIR R4 as packaged";
    }

    private static boolean isMet(PackedDefinition definition) {
        return !definition.kind().equals("resource") || MET.contains(definition.type());
    }

    private IBaseResource parsed(Map<String, PackedDefinition> definitions, String url) {
        int version = url.indexOf('|');
        PackedDefinition found = definitions.get(version < 0 ? url : url.substring(0, version));
        return found == null ? null : found.parse(fhir);
    }
}
