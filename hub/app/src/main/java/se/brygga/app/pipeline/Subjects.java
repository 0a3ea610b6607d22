package se.brygga.app.pipeline;

import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** Points a resource to its person and knows its coarse kind of information. */
final class Subjects {

    private Subjects() {}

    static void point(Resource resource, String person) {
        Reference subject = new Reference("Patient/" + person);
        if (resource instanceof Encounter encounter) {
            encounter.setSubject(subject);
        } else if (resource instanceof ServiceRequest request) {
            request.setSubject(subject);
        } else if (resource instanceof Task task) {
            task.setFor(subject);
        }
    }

    /** Returns the code of national information types: contacts and stays, decisions on care, tasks. */
    static String informationType(Resource resource) {
        return switch (resource.fhirType()) {
            case "Patient" -> "pat";
            case "Encounter" -> "vko";
            case "ServiceRequest" -> "ins";
            default -> "ovr";
        };
    }
}
