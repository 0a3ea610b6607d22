package se.brygga.translation.fhirmessage.transaction;

import java.util.Set;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Source;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/** What one entry of a transaction may do: create or replace one of the resources of domain.md 10, of its own custodian. */
final class EntryCheck {

    /** Resources about one person; directories, consents and logs are not written this way. */
    private static final Set<String> TAKEN = Set.of(
            "Patient",
            "RelatedPerson",
            "EpisodeOfCare",
            "CareTeam",
            "CarePlan",
            "Goal",
            "ServiceRequest",
            "Encounter",
            "Task",
            "Appointment",
            "Communication",
            "DocumentReference",
            "DiagnosticReport",
            "Condition",
            "Observation",
            "AllergyIntolerance",
            "MedicationStatement",
            "MedicationRequest",
            "Immunization",
            "Flag",
            "Procedure");

    private EntryCheck() {}

    static void check(BundleEntryComponent entry, String place, Source source) {
        HTTPVerb method = entry.getRequest().getMethod();
        if (method == null) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".request.method", "The entry does not say what to do");
        }
        if (method != HTTPVerb.POST && method != HTTPVerb.PUT) {
            throw DetailCode.PARAM_UNKNOWN.at(place + ".request.method", "An entry is a POST or a PUT");
        }
        Resource resource = entry.getResource();
        if (resource == null) {
            throw DetailCode.RESOURCE_REQUIRED.at(place + ".resource", "The entry has no resource");
        }
        if (!TAKEN.contains(resource.fhirType())) {
            throw DetailCode.RESOURCE_NOT_ALLOWED.at(
                    place + ".resource", "The hub does not take this type of resource");
        }
        url(entry, method, place);
        custodian(resource, place, source);
        if (entry.getRequest().hasIfNoneExist() || entry.getRequest().hasIfMatch()) {
            throw DetailCode.PARAM_UNKNOWN.at(place + ".request", "The hub writes without conditions");
        }
    }

    private static void url(BundleEntryComponent entry, HTTPVerb method, String place) {
        String url = entry.getRequest().getUrl();
        String type = entry.getResource().fhirType();
        String expected = method == HTTPVerb.POST
                ? type
                : type + '/' + entry.getResource().getIdElement().getIdPart();
        if (!expected.equals(url)) {
            throw DetailCode.RESOURCE_ID_MISMATCH.at(
                    place + ".request.url", "The address is not that of the resource: its type, and for a PUT its id");
        }
    }

    private static void custodian(Resource resource, String place, Source source) {
        if (resource.getMeta().hasSource()
                && !resource.getMeta().getSource().equals(Canonical.source(source.custodian()))) {
            throw DetailCode.RESOURCE_NOT_ALLOWED.at(
                    place + ".resource.meta.source", "The connector speaks for one custodian and for nobody else");
        }
    }
}
