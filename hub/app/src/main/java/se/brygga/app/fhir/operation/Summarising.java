package se.brygga.app.fhir.operation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.access.reader.Caller;
import se.brygga.access.scope.Scopes;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.Offered;
import se.brygga.app.fhir.search.Sendable;
import se.brygga.app.fhir.summary.Stamp;
import se.brygga.app.fhir.summary.Summary;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.PersonView;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.refusal.Refused;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/**
 * <a href="http://hl7.org/fhir/uv/ips/STU1.1/OperationDefinition-summary.html">Patient/$summary</a>: the International Patient
 * Summary of what the caller may see (view.md 3.5).
 */
public final class Summarising {

    /** Canonical of the operation. */
    public static final String DEFINITION = "http://hl7.org/fhir/uv/ips/OperationDefinition/summary";

    private final ReadRecord records;
    private final Organisations organisations;
    private final NamedPersons persons;

    /** Takes the door to the record, and the directory that names the body that asks. */
    public Summarising(ReadRecord records, Organisations organisations, NamedPersons persons) {
        this.records = records;
        this.organisations = organisations;
        this.persons = persons;
    }

    /** Returns what the API lets through of this. */
    public Offered.Addition offered() {
        var ofId = new Offered("GET", "Patient/{id}/$summary", 'r', Set.of("profile"), DEFINITION);
        var ofIdentifier = new Offered("POST", "Patient/$summary", 'r', Set.of(), DEFINITION);
        return new Offered.Addition(this, List.of(ofId, ofId.posted(), ofIdentifier));
    }

    /** Returns the document of a person by its id. */
    @Operation(name = "$summary", typeName = "Patient", idempotent = true, canonicalUrl = DEFINITION)
    public Bundle ofId(@IdParam IdType person, RequestDetails request) {
        checkProfile(Input.of(request, Set.of("profile")));
        Access access = Call.of(request).access(Kind.OPERATION, "$summary", 'r');
        return records.open(access, person.getIdPart(), Summary.types())
                .map(view -> document(access, view))
                .orElseThrow(Refused::hidden);
    }

    /** Returns the document of a person by an identifier, which stands in the body and never in a URL. */
    @Operation(name = "$summary", typeName = "Patient", canonicalUrl = DEFINITION)
    public Bundle ofIdentifier(RequestDetails request) {
        Input input = Input.of(request, Set.of("identifier", "profile"));
        checkProfile(input);
        Identifier identifier = input.one("identifier")
                .map(ParametersParameterComponent::getValue)
                .filter(Identifier.class::isInstance)
                .map(Identifier.class::cast)
                .orElseThrow(() -> Refused.unusable(
                        "IDENTIFIER", "Send Parameters with the parameter identifier, of type Identifier."));
        Access access = Call.of(request).access(Kind.OPERATION, "$summary", 'r');
        return records.find(access, persons.read(List.of(identifier), access.at()))
                .map(view -> document(access, view))
                .orElseThrow(Refused::hidden);
    }

    private void checkProfile(Input input) {
        input.word("profile")
                .filter(profile -> !profile.equals(Summary.PROFILE) && !profile.equals(Summary.PROFILE + "|1.1.0"))
                .ifPresent(other -> {
                    throw input.bad("The only profile of summaries here is " + Summary.PROFILE + ".");
                });
    }

    private Bundle document(Access access, PersonView view) {
        Caller caller = access.caller();
        String custodian = caller.reader() == null ? null : caller.reader().provider();
        String name = Optional.ofNullable(custodian)
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElse(caller.client());
        var stamp = new Stamp(UUID.randomUUID(), access.at(), custodian, name, uncovered(caller.scopes()));
        return Summary.of(sendable(view), stamp);
    }

    /** Reading and searching together: a summary is both (security.md 2.2). */
    private static Set<String> uncovered(Scopes scopes) {
        return Summary.sectionTypes().stream()
                .filter(type -> !scopes.mayAct('r', type) || !scopes.mayAct('s', type))
                .collect(Collectors.toUnmodifiableSet());
    }

    private PersonView sendable(PersonView view) {
        List<Permitted> resources = view.resources().stream()
                .map(one -> one.copiedBy(() -> Sendable.of(one)))
                .toList();
        return new PersonView(view.person(), view.family(), resources, view.omissions(), view.nameable());
    }
}
