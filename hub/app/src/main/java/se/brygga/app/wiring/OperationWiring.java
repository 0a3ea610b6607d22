package se.brygga.app.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.app.fhir.FhirApi;
import se.brygga.app.fhir.operation.Everything;
import se.brygga.app.fhir.operation.JointPlanning;
import se.brygga.app.fhir.operation.Matching;
import se.brygga.app.fhir.operation.NamedPersons;
import se.brygga.app.fhir.operation.Summarising;
import se.brygga.app.fhir.operation.TeamAround;
import se.brygga.app.fhir.request.Offered;
import se.brygga.app.fhir.search.Paging;
import se.brygga.app.reading.PlanReading;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.reading.TeamReading;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisations;

/** The operations of the FHIR API. */
@Configuration(proxyBeanMethods = false)
class OperationWiring {

    @Bean
    NamedPersons namedPersons(IdentifierSystems systems) {
        return new NamedPersons(systems);
    }

    @Bean
    Offered.Addition everything(ReadRecord records, Paging paging) {
        return new Everything(records, paging).offered();
    }

    @Bean
    Offered.Addition summary(ReadRecord records, Organisations organisations, NamedPersons persons) {
        return new Summarising(records, organisations, persons).offered();
    }

    @Bean
    Offered.Addition jointPlan(PlanReading plans, Organisations organisations, FhirApi.Face face) {
        return new JointPlanning(plans, organisations, face.base()).offered();
    }

    @Bean
    Offered.Addition team(ReadRecord records, Organisations organisations, KeyedHash hash) {
        return new TeamAround(new TeamReading(records, organisations, hash), organisations).offered();
    }

    @Bean
    Offered.Addition match(ReadRecord records, NamedPersons persons) {
        return new Matching(records, persons).offered();
    }
}
