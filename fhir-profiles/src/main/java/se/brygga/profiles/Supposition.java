package se.brygga.profiles;

import java.util.Map;
import org.hl7.fhir.r4.model.DomainResource;
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
            Map.entry("EpisodeOfCare", "patient"),
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

    /** Returns the resource with a subject, in what it contains too, where FHIR requires one and there is none; else itself. */
    static Resource ofPerson(Resource resource) {
        boolean enclosed = resource instanceof DomainResource whole
                && whole.getContained().stream().anyMatch(Supposition::isAboutNobody);
        if (!enclosed && !isAboutNobody(resource)) {
            return resource;
        }
        Resource copy = resource.copy();
        suppose(copy);
        if (copy instanceof DomainResource whole) {
            whole.getContained().forEach(Supposition::suppose);
        }
        return copy;
    }

    private static void suppose(Resource resource) {
        if (isAboutNobody(resource)) {
            resource.setProperty(PERSON.get(resource.fhirType()), new Reference("Patient/person"));
        }
    }

    private static boolean isAboutNobody(Resource resource) {
        String element = PERSON.get(resource.fhirType());
        return element != null && !isSaid(resource.getNamedProperty(element));
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
