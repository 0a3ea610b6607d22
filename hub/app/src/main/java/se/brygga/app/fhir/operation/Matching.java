package se.brygga.app.fhir.operation;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.Offered;
import se.brygga.app.fhir.search.SearchBundle;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.NotPermitted;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.refusal.Refused;
import se.brygga.core.identifier.PersonIdentifier;

/**
 * <a href="http://hl7.org/fhir/R4/patient-operation-match.html">Patient/$match</a> by exact identifier, and by nothing else:
 * matching by name would tell strangers who is in the record.
 */
public final class Matching {

    /** Canonical of the operation. */
    public static final String DEFINITION = "http://hl7.org/fhir/OperationDefinition/Patient-match";

    private static final String GRADE = "http://hl7.org/fhir/StructureDefinition/match-grade";

    private final ReadRecord records;
    private final NamedPersons persons;

    /** Takes the door to the record. */
    public Matching(ReadRecord records, NamedPersons persons) {
        this.records = records;
        this.persons = persons;
    }

    /** Returns what the API lets through of this. */
    public Offered.Addition offered() {
        var offer = new Offered("POST", "Patient/$match", 's', Set.of(), DEFINITION);
        return new Offered.Addition(this, List.of(offer));
    }

    /**
     * Returns the person as the only match, with score 1; an empty searchset for nobody and for somebody whom the caller may
     * not see alike.
     */
    @Operation(name = "$match", typeName = "Patient", canonicalUrl = DEFINITION)
    public Bundle match(RequestDetails request) {
        Input input = Input.of(request, Set.of("resource", "onlyCertainMatches", "count"));
        Patient asked = input.one("resource")
                .map(ParametersParameterComponent::getResource)
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .orElseThrow(() ->
                        Refused.unusable("RESOURCE", "Send Parameters with a Patient as the parameter resource."));
        input.word("count").filter(text -> !text.matches("[1-9]\\d{0,8}")).ifPresent(text -> {
            throw input.bad("count is a number from 1.");
        });
        Access access = Call.of(request).access(Kind.OPERATION, "$match", 's');
        List<PersonIdentifier> identifiers = persons.read(asked.getIdentifier(), access.at());
        Optional<Permitted> found = find(access, identifiers);
        var answer = new SearchBundle(request.getFhirServerBase(), found.isPresent() ? 1 : 0);
        answer.link("self", request.getFhirServerBase() + "/Patient/$match");
        found.ifPresent(patient -> {
            var search = answer.hit(patient).getSearch();
            search.setScore(BigDecimal.ONE);
            search.addExtension(GRADE, new CodeType("certain"));
        });
        return answer.done();
    }

    private Optional<Permitted> find(Access access, List<PersonIdentifier> identifiers) {
        try {
            return records.find(access, identifiers).flatMap(PersonView::patient);
        } catch (NotPermitted strangers) {
            return Optional.empty();
        }
    }
}
