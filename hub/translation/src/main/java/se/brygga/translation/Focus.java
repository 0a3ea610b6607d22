package se.brygga.translation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;

/** What a message that is passed on is about: its resources come with that first and the person last (messages.md 5 and 7). */
final class Focus {

    private static final Map<String, List<String>> FIRST = Map.of(
            "ADT", List.of("Encounter", "Patient"),
            "ORU", List.of("DiagnosticReport"),
            "MDM", List.of("DocumentReference"),
            "SIU", List.of("Appointment"),
            "REF", List.of("ServiceRequest"),
            "VXU", List.of("Immunization"),
            "RDE", List.of("MedicationRequest"),
            "OMP", List.of("MedicationRequest"));

    private static final int OTHER = 10;
    private static final int PERSON = 20;

    private Focus() {}

    /**
     * Returns the resources in that order.
     *
     * @param type of the message: {@code ORU^R01}, {@code decision}
     */
    static List<Resource> first(String type, List<Resource> resources) {
        List<String> focus = FIRST.getOrDefault(type.replaceAll("\\^.*", ""), List.of());
        return resources.stream()
                .sorted(Comparator.comparingInt(resource -> rank(focus, resource.fhirType())))
                .toList();
    }

    private static int rank(List<String> focus, String type) {
        int rank = focus.indexOf(type);
        return rank >= 0 ? rank : type.equals("Patient") ? PERSON : OTHER;
    }
}
