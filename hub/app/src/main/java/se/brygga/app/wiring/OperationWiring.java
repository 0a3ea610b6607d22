package se.brygga.app.wiring;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.app.fhir.operation.Everything;
import se.brygga.app.fhir.operation.Matching;
import se.brygga.app.fhir.operation.NamedPersons;
import se.brygga.app.fhir.operation.Requests;
import se.brygga.app.fhir.operation.Summarising;
import se.brygga.app.fhir.refusal.Refused;
import se.brygga.app.fhir.request.Call;
import se.brygga.app.fhir.request.Offered;
import se.brygga.app.fhir.search.Sendable;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.ReadRecord;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.organisation.Organisations;

/** The operations of the FHIR API. */
@Configuration(proxyBeanMethods = false)
class OperationWiring {

    private static final Set<String> EVERYTHING = Set.of("start", "end", "_since", "_type", "_count");

    @Bean
    Offered.Addition everything(ReadRecord records) {
        return new Offered.Addition(
                new Everything(records, new Served()),
                List.of(
                        new Offered("GET", "Patient/{id}/$everything", 'r', EVERYTHING, Everything.DEFINITION),
                        new Offered("POST", "Patient/{id}/$everything", 'r', EVERYTHING, Everything.DEFINITION)));
    }

    @Bean
    Offered.Addition summary(ReadRecord records, Organisations organisations) {
        var persons = new NamedPersons(NamingSystems.load(), new Served());
        Set<String> profile = Set.of("profile");
        return new Offered.Addition(
                new Summarising(records, new Served(), organisations, persons),
                List.of(
                        new Offered("GET", "Patient/{id}/$summary", 'r', profile, Summarising.DEFINITION),
                        new Offered("POST", "Patient/{id}/$summary", 'r', profile, Summarising.DEFINITION),
                        new Offered("POST", "Patient/$summary", 'r', Set.of(), Summarising.DEFINITION)));
    }

    @Bean
    Offered.Addition match(ReadRecord records) {
        var persons = new NamedPersons(NamingSystems.load(), new Served());
        return new Offered.Addition(
                new Matching(records, new Served(), persons),
                List.of(new Offered("POST", "Patient/$match", 's', Set.of(), Matching.DEFINITION)));
    }

    /** Requests as the FHIR API serves them. */
    private static final class Served implements Requests {

        @Override
        public Access access(RequestDetails request, String interaction, char action) {
            return Call.of(request).access(Kind.OPERATION, interaction, action);
        }

        @Override
        public Resource sendable(Permitted permitted) {
            return Sendable.of(permitted);
        }

        @Override
        public RuntimeException absent() {
            return Refused.hidden();
        }

        @Override
        public RuntimeException refused(int status, String code, String sentence) {
            return new Refused(status, IssueType.INVALID, code, sentence);
        }
    }
}
