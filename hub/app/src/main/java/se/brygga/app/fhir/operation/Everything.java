package se.brygga.app.fhir.operation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.Offered;
import se.brygga.app.fhir.search.PageOrder;
import se.brygga.app.fhir.search.Paging;
import se.brygga.app.fhir.search.Place;
import se.brygga.app.fhir.search.SearchBundle;
import se.brygga.app.fhir.search.Turn;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.refusal.Refused;

/**
 * <a href="http://hl7.org/fhir/R4/operation-patient-everything.html">Patient/$everything</a>: all that the caller may see of a
 * person, by the same decision on each resource as in reading and searching.
 */
public final class Everything {

    /** Canonical of the operation. */
    public static final String DEFINITION = "http://hl7.org/fhir/OperationDefinition/Patient-everything";

    /** The Patient, then the rest by type and id. */
    private static final PageOrder ORDER = hit -> {
        Resource resource = hit.shared();
        String id = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
        return new Place(resource instanceof Patient ? 0 : 1, 0, id);
    };

    private final ReadRecord records;
    private final Paging paging;

    /** Takes the door to the record, and what leads from page to page. */
    public Everything(ReadRecord records, Paging paging) {
        this.records = records;
        this.paging = paging;
    }

    /** Returns what the API lets through of this. */
    public Offered.Addition offered() {
        var offer = new Offered("GET", "Patient/{id}/$everything", 'r', EverythingQuery.IN_URL, DEFINITION);
        return new Offered.Addition(this, List.of(offer, offer.posted()));
    }

    /** Returns a searchset, the composed Patient first; it comes whole unless {@code _count} asks for pages. */
    @Operation(name = "$everything", typeName = "Patient", idempotent = true, canonicalUrl = DEFINITION)
    public Bundle everything(@IdParam IdType person, RequestDetails request) {
        Call call = Call.of(request);
        String path = "Patient/" + person.getIdPart() + "/$everything";
        Turn turn = paging.turn(
                call, path, Input.of(request, EverythingQuery.IN_URL).texts());
        call.asks(path, turn.parameters());
        EverythingQuery query = EverythingQuery.of(Input.of(turn.parameters(), EverythingQuery.PARAMETERS));
        Access access = call.access(turn.isLater() ? Kind.PAGE : Kind.OPERATION, "$everything", 'r');
        PersonView view = records.open(access, person.getIdPart(), types(query)).orElseThrow(Refused::hidden);
        List<Permitted> wanted = view.resources().stream().filter(query::wants).toList();
        SearchBundle answer = turn.bundle(wanted.size(), turn.parameters());
        turn.show(answer, wanted, ORDER, query.count());
        answer.omissions(view.omissions());
        return answer.done();
    }

    /** No types means all of them, so Patient alone is asked for by its name. */
    private static Set<String> types(EverythingQuery query) {
        Set<String> types = new HashSet<>(query.types());
        return types.size() > 1 && types.remove("Patient") ? types : new HashSet<>(query.types());
    }
}
