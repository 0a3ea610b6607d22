package se.brygga.access.decision;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Resource;

/**
 * What time a resource is about, for the period of a block (domain.md 5, step 5): the time of the fact, else the time of writing.
 * What has only a beginning goes on, if things of its type do.
 */
final class ItemPeriod {

    private static final Span UNDATED = new Span(null, null);

    /** Elements by what R4 calls them: the first that has a value tells, and if that holds no date, the resource is undated. */
    private static final Map<String, List<String>> ELEMENTS = Map.ofEntries(
            entry("Encounter", List.of("period")),
            entry("EpisodeOfCare", List.of("period")),
            entry("CareTeam", List.of("period")),
            entry("CarePlan", List.of("period", "created")),
            entry("Goal", List.of("start[x]", "statusDate")),
            entry("ServiceRequest", List.of("occurrence[x]", "authoredOn")),
            entry("Task", List.of("executionPeriod", "authoredOn")),
            entry("Procedure", List.of("performed[x]")),
            entry("Immunization", List.of("occurrence[x]", "recorded")),
            entry("Condition", List.of("onset[x]", "recordedDate")),
            entry("AllergyIntolerance", List.of("onset[x]", "recordedDate")),
            entry("Observation", List.of("effective[x]", "issued")),
            entry("DiagnosticReport", List.of("effective[x]", "issued")),
            entry("Specimen", List.of("receivedTime")),
            entry("MedicationStatement", List.of("effective[x]", "dateAsserted")),
            entry("MedicationRequest", List.of("authoredOn")),
            entry("Flag", List.of("period")),
            entry("DeviceUseStatement", List.of("timing[x]", "recordedOn")),
            entry("RelatedPerson", List.of("period")),
            entry("DocumentReference", List.of("date")),
            entry("Communication", List.of("sent", "received")),
            entry("QuestionnaireResponse", List.of("authored")));

    /** Types that go on from their beginning until they are ended; all others are over with their moment. */
    private static final Set<String> GO_ON = Set.of(
            "CarePlan",
            "Goal",
            "ServiceRequest",
            "Task",
            "Condition",
            "AllergyIntolerance",
            "MedicationStatement",
            "MedicationRequest",
            "DeviceUseStatement");

    private ItemPeriod() {}

    /** Returns the period; both ends null if it is undated. */
    static Span of(Resource resource) {
        if (resource instanceof Appointment appointment) {
            return of(appointment);
        }
        if (resource instanceof DocumentReference document
                && document.hasContext()
                && document.getContext().hasPeriod()) {
            return Span.of(document.getContext().getPeriod());
        }
        for (String element : ELEMENTS.getOrDefault(resource.fhirType(), List.of())) {
            Optional<Base> value = DatedElement.value(resource, element);
            if (value.isPresent()) {
                return value.flatMap(DatedElement::span)
                        .map(span -> goesOn(resource, value.get()) ? until(span, resource) : span)
                        .orElse(UNDATED);
            }
        }
        return UNDATED;
    }

    private static Span of(Appointment appointment) {
        Span start = appointment.hasStart() ? Span.of(appointment.getStartElement()) : UNDATED;
        Span end = appointment.hasEnd() ? Span.of(appointment.getEndElement()) : start;
        return new Span(start.from(), end.until());
    }

    private static boolean goesOn(Resource resource, Base value) {
        return GO_ON.contains(resource.fhirType()) && !value.fhirType().equals("Period");
    }

    private static Span until(Span begun, Resource resource) {
        Optional<Span> abated = DatedElement.value(resource, "abatement[x]").flatMap(DatedElement::span);
        return new Span(begun.from(), abated.map(Span::until).orElse(null));
    }
}
