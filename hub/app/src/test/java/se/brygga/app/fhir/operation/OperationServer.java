package se.brygga.app.fhir.operation;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Role;
import se.brygga.access.reader.Side;
import se.brygga.access.scope.Scopes;
import se.brygga.app.audit.OwnLog;
import se.brygga.app.fhir.BodyBudget;
import se.brygga.app.fhir.FhirApi;
import se.brygga.app.fhir.LogInMemory;
import se.brygga.app.fhir.search.ConsentEntries;
import se.brygga.app.fhir.search.PageTokens;
import se.brygga.app.fhir.search.Paging;
import se.brygga.app.fhir.search.Sources;
import se.brygga.app.fhir.summary.Views;
import se.brygga.app.intake.FhirDoor;
import se.brygga.app.reading.ReadRecord;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** The FHIR API with its operations, before a record that a test has filled. */
final class OperationServer {

    private static final String HUB = "http://127.0.0.1:8080";
    static final String BASE = HUB + "/fhir";
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final IdentifierSystems SYSTEMS = NamingSystems.load();
    private static final Organisations DIRECTORY = new Organisations(List.of(
            new Organisation("SE2329990010-V1", "Region Mellanland", "REGION_V", "2329990010", null, List.of(), null)));

    private final HttpServlet server;

    OperationServer(ReadRecord records, Set<String> uncovered) throws ServletException {
        var persons = new NamedPersons(SYSTEMS);
        var paging = new Paging(new PageTokens(new KeyedHash(new byte[32])), BASE);
        var parts = new Sources.Parts(
                new Sources.Kept(
                        records,
                        new Sources.Trail(new LogInMemory(), new OwnLog(new Bodies(DIRECTORY, true)), List::of),
                        new ConsentEntries(person -> List.of(), id -> Optional.empty())),
                events -> {},
                DIRECTORY,
                SYSTEMS,
                FHIR,
                Clock.fixed(Views.NOW, ZoneOffset.UTC));
        FhirDoor closed = (connector, path, body, type, accept) -> new FhirDoor.Answer(503, null, new byte[0]);
        Caller caller = caller(uncovered);
        server = new FhirApi(
                        new FhirApi.Face(HUB, "test", null, null),
                        new FhirApi.Doors(() -> Optional.of(caller), closed, events -> {}, new BodyBudget(1_000_000)),
                        new FhirApi.Content(
                                parts,
                                paging,
                                List.of(
                                        new Everything(records, paging).offered(),
                                        new Summarising(records, DIRECTORY, persons).offered(),
                                        new Matching(records, persons).offered())))
                .servlet();
        server.init(new MockServletConfig());
    }

    MockHttpServletResponse get(String path, String... query) throws Exception {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < query.length; i += 2) {
            parameters.add(query[i] + "=" + URLEncoder.encode(query[i + 1], StandardCharsets.UTF_8));
        }
        return get(path + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters)));
    }

    /** Follows a link of an answer. */
    MockHttpServletResponse follow(String url) throws Exception {
        return get(url.substring(BASE.length() + 1));
    }

    private MockHttpServletResponse get(String relative) throws Exception {
        String[] parts = relative.split("\\?", 2);
        MockHttpServletRequest request = request("GET", parts[0]);
        request.setQueryString(parts.length > 1 ? parts[1] : null);
        return answer(request);
    }

    MockHttpServletResponse post(String path, Parameters body) throws Exception {
        return post(path, "application/fhir+json", FHIR.newJsonParser().encodeResourceToString(body));
    }

    MockHttpServletResponse post(String path, String type, String body) throws Exception {
        MockHttpServletRequest request = request("POST", path);
        request.setContentType(type);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
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
}
