package se.brygga.app.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Caller;
import se.brygga.app.audit.OwnLog;
import se.brygga.app.fhir.request.Offered;
import se.brygga.app.fhir.search.ConsentEntries;
import se.brygga.app.fhir.search.PageTokens;
import se.brygga.app.fhir.search.Paging;
import se.brygga.app.fhir.search.Sources;
import se.brygga.app.intake.FhirDoor;
import se.brygga.app.registers.ListedRegisters;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** The FHIR API in a real Tomcat, before a record in memory; the test says who calls. */
final class FhirHouse implements AutoCloseable {

    static final FhirContext FHIR = FhirContext.forR4Cached();
    static final String BASE = "https://brygga.example.se/fhir";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final EventsInMemory events = new EventsInMemory();
    final RecordInMemory record = new RecordInMemory(events);
    final LogInMemory log = new LogInMemory();
    final ListedRegisters registers = new ListedRegisters();
    final List<String> doors = new ArrayList<>();
    volatile Caller caller = Callings.nurse();
    volatile Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private final Tomcat tomcat = new Tomcat();

    FhirHouse(Offered.Addition... additions) {
        InstantSource time = () -> now;
        Clock clock = time.withZone(ZoneOffset.UTC);
        FhirDoor door = (connector, path, body, type, accept) -> {
            doors.add(connector + " " + path + " " + body.length);
            return new FhirDoor.Answer(202, null, new byte[0]);
        };
        var organisations = new Organisations(List.of(new Organisation(
                "SE2120009994-HTJ01",
                "Åkerby hemtjänst",
                "UNIT",
                null,
                "9901",
                List.of("hemtjanst"),
                "akerby-homecare")));
        var api = new FhirApi(
                new FhirApi.Face("https://brygga.example.se", "1.2.3", "https://idp/authorize", "https://idp/token"),
                new FhirApi.Doors(() -> Optional.ofNullable(caller), door, events, new BodyBudget(200_000)),
                new FhirApi.Content(
                        new Sources.Parts(
                                new Sources.Kept(
                                        record,
                                        trail(organisations),
                                        new ConsentEntries(registers::of, registers::find)),
                                events,
                                organisations,
                                NamingSystems.load(),
                                FHIR,
                                clock),
                        new Paging(new PageTokens(new KeyedHash(new byte[32])), BASE),
                        List.of(additions)));
        start(api);
    }

    /** The person p1 was p0 before a merge. */
    private Sources.Trail trail(Organisations organisations) {
        var own = new OwnLog(new Bodies(organisations, true));
        return new Sources.Trail(log, own, person -> person.equals("p1") ? List.of("p1", "p0") : List.of());
    }

    private void start(FhirApi api) {
        try {
            tomcat.setBaseDir(Files.createTempDirectory("fhir").toString());
            tomcat.setPort(0);
            tomcat.getConnector();
            Context context = tomcat.addContext("", null);
            Tomcat.addServlet(context, "fhir", api.servlet());
            context.addServletMappingDecoded("/fhir/*", "fhir");
            tomcat.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    HttpResponse<String> form(String path, String body) {
        return send("POST", path, body, "Content-Type", "application/x-www-form-urlencoded");
    }

    HttpResponse<String> post(String path, String body) {
        return send("POST", path, body, "Content-Type", "application/fhir+json");
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/fhir" + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns the searchset; the request must succeed. */
    Bundle search(String path) {
        return bundle(get(path));
    }

    static Bundle bundle(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return FHIR.newJsonParser().parseResource(Bundle.class, answer.body());
    }

    /** Returns the ids of the hits. */
    static List<String> ids(Bundle bundle) {
        return bundle.getEntry().stream()
                .filter(entry -> entry.getSearch().getMode() == Bundle.SearchEntryMode.MATCH)
                .map(Bundle.BundleEntryComponent::getResource)
                .map(Resource::getIdElement)
                .map(id -> id.getIdPart())
                .toList();
    }

    /** Follows the link to the next page, which names the public address. */
    HttpResponse<String> next(Bundle page) {
        return get(page.getLink("next").getUrl().substring(BASE.length()));
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
