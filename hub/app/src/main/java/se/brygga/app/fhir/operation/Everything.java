package se.brygga.app.fhir.operation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadRecord;

/**
 * <a href="http://hl7.org/fhir/R4/operation-patient-everything.html">Patient/$everything</a>: all that the caller may see of a
 * person, by the same decision on each resource as in reading and searching.
 */
public final class Everything {

    /** Canonical of the operation. */
    public static final String DEFINITION = "http://hl7.org/fhir/OperationDefinition/Patient-everything";

    private final ReadRecord records;
    private final Requests requests;

    /** Takes the door to the record. */
    public Everything(ReadRecord records, Requests requests) {
        this.records = records;
        this.requests = requests;
    }

    /** Returns a searchset, the composed Patient first; it comes whole. */
    @Operation(name = "$everything", typeName = "Patient", idempotent = true, canonicalUrl = DEFINITION)
    public Bundle everything(@IdParam IdType person, RequestDetails request) {
        EverythingQuery query = EverythingQuery.of(Input.of(request, requests, EverythingQuery.PARAMETERS));
        Access access = requests.access(request, "$everything", 'r');
        PersonView view = records.open(access, person.getIdPart(), types(query)).orElseThrow(requests::absent);
        var answer = new Searchset(request.getFhirServerBase(), "Patient/" + view.person() + "/$everything");
        view.resources().stream().filter(query::wants).map(requests::sendable).forEach(answer::match);
        answer.omissions(view.omissions());
        return answer.done();
    }

    /** No types means all of them, so Patient alone is asked for by its name. */
    private static Set<String> types(EverythingQuery query) {
        Set<String> types = new HashSet<>(query.types());
        return types.size() > 1 && types.remove("Patient") ? types : new HashSet<>(query.types());
    }
}
