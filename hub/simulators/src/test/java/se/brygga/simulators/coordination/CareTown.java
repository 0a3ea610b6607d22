package se.brygga.simulators.coordination;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import se.brygga.simulators.faults.HubUnderTest;
import se.brygga.simulators.faults.TestHome;
import se.brygga.simulators.hospital.Hospital;
import se.brygga.simulators.hospital.ListeningHospital;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.municipality.Conduct;
import se.brygga.simulators.municipality.FhirNeighbour;
import se.brygga.simulators.municipality.HomeCareServer;

/** A hub between a hospital, region primary care, home nursing and home care, which work together around persons. */
final class CareTown implements AutoCloseable {

    static final String PRIMARY_CARE = "mellanland-primarycare";
    static final String NURSING = "akerby-homenursing";
    static final String HOME_CARE = "akerby-homecare";
    static final String HOSPITAL = "mellanland-ehr";
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final FhirNeighbour nursing = new FhirNeighbour(0);
    private final FhirNeighbour primaryCare = new FhirNeighbour(0);
    private final ListeningHospital hospital = new ListeningHospital(0);
    private final HubUnderTest hub;
    private final RecordOnDisk record;

    /** What the hub answered; the body is null if there was none. */
    record Answer(int status, String body) {}

    /** Starts everything; {@code name} is that of the hub's folder. */
    CareTown(String name) throws IOException {
        this(name, null);
    }

    /** Starts everything with the secret of another hub's home, so that both give the same ids; null for one of its own. */
    CareTown(String name, Path other) throws IOException {
        Path home = TestHome.fresh(name);
        if (other != null) {
            Files.copy(other.resolve("secret"), home.resolve("secret"), StandardCopyOption.COPY_ATTRIBUTES);
        }
        nursing.conduct(Conduct.SILENT);
        primaryCare.conduct(Conduct.SILENT);
        HubOptions options = HubOptions.in(home)
                .onFreePorts()
                .with("akerby-homenursing.url", nursing.url().toString())
                .with("akerby-notifications.url", nursing.notificationsUrl().toString())
                .with("mellanland-primarycare.url", primaryCare.url().toString())
                .with("mellanland-ehr.delivery-port", String.valueOf(hospital.port()));
        hub = HubUnderTest.start(options, home.resolve("logs").resolve("console.log"));
        record = new RecordOnDisk(home);
    }

    HubUnderTest hub() {
        return hub;
    }

    FhirNeighbour nursing() {
        return nursing;
    }

    FhirNeighbour primaryCare() {
        return primaryCare;
    }

    HomeCareServer homeCare() {
        return hub.homeCare();
    }

    RecordOnDisk record() {
        return record;
    }

    /** Posts a transaction about a person as a system does, while it waits. */
    Answer writes(String system, Person person, String... resources) {
        return post(system, "/fhir", "application/fhir+json", FhirTransaction.of(person, resources));
    }

    /** Posts a FHIR message. */
    Answer tells(String system, byte[] message) {
        return post(system, "/fhir/$process-message", "application/fhir+json", new String(message, UTF_8));
    }

    /** Posts JSON as home care does. */
    Answer homeCareSends(String json) {
        return post(HOME_CARE, "/intake/" + HOME_CARE, "application/json", json);
    }

    /** Sends HL7 v2 as the hospital does; a repeat if the connection breaks. */
    boolean hospitalSends(byte[] message) throws IOException {
        try (var sender = Hospital.plain(hub.options().mllp())) {
            return sender.send(message, PATIENCE).positive();
        }
    }

    /** Posts again and again while the hub is away, starts or is busy; a busy machine takes a minute to start one. */
    Answer insists(String system, String path, String type, String body) {
        return await().atMost(Duration.ofMinutes(3))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> post(system, path, type, body), answer -> answer.status() < 500 && answer.status() != 429);
    }

    private Answer post(String system, String path, String type, String body) {
        URI address = hub.options().http().resolve(path);
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + hub.tokens().token(system))
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body));
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        hub.close();
        nursing.close();
        primaryCare.close();
        hospital.close();
    }
}
