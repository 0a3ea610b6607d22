package se.brygga.app.fhir.operation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import se.brygga.access.audit.AccessEvent.Kind;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Role;
import se.brygga.access.reader.Side;
import se.brygga.access.scope.Scopes;
import se.brygga.app.fhir.summary.Views;
import se.brygga.app.reading.Access;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.ReadRecord;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** HAPI's server with the operations and nothing else. */
final class OperationServer {

    static final String BASE = "http://127.0.0.1:8080/fhir";
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final RestfulServer server = new RestfulServer(FHIR);

    OperationServer(ReadRecord records, Set<String> uncovered) throws ServletException {
        Requests requests = new PlainRequests(caller(uncovered));
        var persons = new NamedPersons(NamingSystems.load(), requests);
        var organisations = new Organisations(List.of(new Organisation(
                "SE2329990010-V1", "Region Mellanland", "REGION_V", "2329990010", null, List.of(), null)));
        server.setServerAddressStrategy(new HardcodedServerAddressStrategy(BASE));
        server.registerProviders(
                new Everything(records, requests),
                new Summarising(records, requests, organisations, persons),
                new Matching(records, requests, persons));
        server.init(new MockServletConfig());
    }

    MockHttpServletResponse get(String path, String... query) throws Exception {
        MockHttpServletRequest request = request("GET", path);
        for (int i = 0; i < query.length; i += 2) {
            request.addParameter(query[i], query[i + 1]);
        }
        return answer(request);
    }

    MockHttpServletResponse post(String path, Parameters body) throws Exception {
        return post(path, "application/fhir+json", FHIR.newJsonParser().encodeResourceToString(body));
    }

    MockHttpServletResponse post(String path, String type, String body) throws Exception {
        MockHttpServletRequest request = request("POST", path);
        request.setContentType(type);
        request.setContent(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return answer(request);
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        server.service(request, response);
        return response;
    }

    private static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, "/fhir/" + path);
        request.setServletPath("/fhir");
        request.setPathInfo("/" + path);
        return request;
    }

    static Bundle bundle(MockHttpServletResponse response) throws Exception {
        return FHIR.newJsonParser().parseResource(Bundle.class, response.getContentAsString());
    }

    private static Caller caller(Set<String> uncovered) {
        var reader = new Reader(
                Side.CARE, "SE2329990010-V1", "SE2329990010-K01", "SE2329990010-A1", 3, Purpose.CARE, null, false);
        return new Caller(
                "journal", null, null, Set.of(Role.READER), new ScopesBut(uncovered), reader, null, null, "127.0.0.1");
    }

    /** All scopes but those of some types. */
    private record ScopesBut(Set<String> uncovered) implements Scopes {

        @Override
        public boolean mayAct(char action, String type) {
            return !uncovered.contains(type);
        }

        @Override
        public boolean covers(char action, Resource resource) {
            return mayAct(action, resource.fhirType());
        }

        @Override
        public boolean onlyPatient() {
            return false;
        }
    }

    /** Answers a refusal with its status and its code. */
    private record PlainRequests(Caller caller) implements Requests {

        @Override
        public Access access(RequestDetails request, String interaction, char action) {
            return new Access(caller, Kind.OPERATION, interaction, action, null, "r1", Views.NOW);
        }

        @Override
        public Resource sendable(Permitted permitted) {
            return permitted.copy();
        }

        @Override
        public RuntimeException absent() {
            return refused(404, "NOT_FOUND", "");
        }

        @Override
        public RuntimeException refused(int status, String code, String sentence) {
            return new UnclassifiedServerFailureException(status, code + " " + sentence);
        }
    }
}
