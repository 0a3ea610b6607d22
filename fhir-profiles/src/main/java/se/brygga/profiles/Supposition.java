package se.brygga.profiles;

import java.util.Map;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Supposes what the hub itself adds after a resource has come in: whose it is, and about whom. */
final class Supposition {

    /** Elements that FHIR requires and that the record fills in. */
    private static final Map<String, String> PERSON = Map.ofEntries(
            Map.entry("AllergyIntolerance", "patient"),
            Map.entry("CarePlan", "subject"),
            Map.entry("Condition", "subject"),
            Map.entry("Flag", "subject"),
            Map.entry("Goal", "subject"),
            Map.entry("Immunization", "patient"),
            Map.entry("MedicationRequest", "subject"),
            Map.entry("MedicationStatement", "subject"),
            Map.entry("Procedure", "subject"),
            Map.entry("RelatedPerson", "patient"),
            Map.entry("ServiceRequest", "subject"));

    private static final String CUSTODIAN = "urn:oid:1.2.752.129.2.1.4.1#SE2120009994-V1";

    private Supposition() {}

    /** Returns the resource with a subject, if FHIR requires one and it has none; else the resource itself. */
    static Resource ofPerson(Resource resource) {
        String element = PERSON.get(resource.fhirType());
        if (element == null || isSaid(resource.getNamedProperty(element))) {
            return resource;
        }
        Resource copy = resource.copy();
        copy.setProperty(element, new Reference("Patient/person"));
        return copy;
    }

    /** An element that a getter has made stands there empty, and says nothing. */
    private static boolean isSaid(Property element) {
        return element.getValues().stream().anyMatch(value -> !value.isEmpty());
    }

    /** Returns the resource with a subject and a custodian; the argument is not changed. */
    static Resource ofPersonAndCustodian(Resource resource) {
        if (resource.getMeta().hasSource()) {
            return ofPerson(resource);
        }
        Resource copy = ofPerson(resource.copy());
        copy.getMeta().setSource(CUSTODIAN);
        return copy;
    }
}
