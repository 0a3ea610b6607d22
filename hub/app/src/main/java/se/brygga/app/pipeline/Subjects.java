package se.brygga.app.pipeline;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Points a resource to its person and knows its coarse kind of information. */
public final class Subjects {

    /** Elements that name the person, by what R4 calls them. */
    private static final List<String> ELEMENTS = List.of("subject", "patient", "for");

    /** National information types (view.md, access by type); what is not listed is {@code ovr}. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("Patient", "pat"),
            Map.entry("RelatedPerson", "pat"),
            Map.entry("Encounter", "vko"),
            Map.entry("Appointment", "vko"),
            Map.entry("EpisodeOfCare", "vko"),
            Map.entry("CareTeam", "vko"),
            Map.entry("Condition", "dia"),
            Map.entry("AllergyIntolerance", "upp"),
            Map.entry("DiagnosticReport", "und"),
            Map.entry("Observation", "und"),
            Map.entry("Specimen", "und"),
            Map.entry("DocumentReference", "voo"),
            Map.entry("Binary", "voo"),
            Map.entry("MedicationRequest", "lak"),
            Map.entry("Medication", "lak"),
            Map.entry("Immunization", "vac"),
            Map.entry("ServiceRequest", "ins"),
            Map.entry("CarePlan", "vpo"),
            Map.entry("Goal", "vpo"));

    private Subjects() {}

    /**
     * Lets a resource name the person. A type without such an element, as Appointment or Binary, belongs to the person by its
     * row in the record alone.
     */
    public static void point(Resource resource, String person) {
        for (String element : ELEMENTS) {
            Property property = resource.getNamedProperty(element);
            if (property != null && takesPatient(property)) {
                resource.setProperty(element, reference(person));
                return;
            }
        }
    }

    private static boolean takesPatient(Property property) {
        String type = property.getTypeCode();
        return type.startsWith("Reference(") && (type.contains("Patient") || type.contains("Any"));
    }

    private static Base reference(String person) {
        return new Reference("Patient/" + person);
    }

    /** Returns the code of the national information type. */
    public static String informationType(Resource resource) {
        return TYPES.getOrDefault(resource.fhirType(), "ovr");
    }
}
