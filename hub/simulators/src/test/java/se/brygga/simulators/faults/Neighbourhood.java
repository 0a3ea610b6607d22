package se.brygga.simulators.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import se.brygga.simulators.hospital.ListeningHospital;
import se.brygga.simulators.hub.Counts;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.municipality.FhirNeighbour;
import se.brygga.simulators.municipality.HomeCareServer;

/**
 * A hub between systems that exchange messages: a hospital, home care, home nursing, and a clinic, which speaks FHIR too and
 * is connected in a copy of the installation only.
 */
final class Neighbourhood implements AutoCloseable {

    static final String NURSING = "akerby-homenursing";
    static final String CARE = "akerby-homecare";
    static final String HOSPITAL = "mellanland-ehr";
    static final String CLINIC = "akerby-clinic";
    static final String NOTIFICATIONS = "akerby-notifications";
    static final Duration PATIENCE = Duration.ofSeconds(40);

    private final FhirNeighbour nursing = new FhirNeighbour(0);
    private final FhirNeighbour clinic = new FhirNeighbour(0);
    private final ListeningHospital hospital = new ListeningHospital(0);
    private final HubUnderTest hub;

    /** Starts everything; {@code name} is that of the folders. */
    Neighbourhood(String name) throws IOException {
        Path root = withClinic(impatient(TestHome.copyOfInstallation(name + "-installation")));
        Path home = TestHome.fresh(name);
        HubOptions options = HubOptions.in(home)
                .onFreePorts()
                .withRoot(root)
                .with("akerby-homenursing.url", nursing.url().toString())
                .with("akerby-notifications.url", nursing.notificationsUrl().toString())
                .with("akerby-clinic.url", clinic.url().toString())
                .with("mellanland-ehr.delivery-port", String.valueOf(hospital.port()));
        hub = HubUnderTest.start(options, home.resolve("logs").resolve("console.log"));
        nursing.answerTo(options.http().resolve("/fhir/$process-message"), () -> hub().tokens()
                .token(NURSING));
        clinic.answerTo(options.http().resolve("/fhir/$process-message"), () -> hub().tokens()
                .token(CLINIC));
    }

    /** Half of hundreds of answers may fail, so pauses of seconds would take minutes. */
    private static Path impatient(Path root) throws IOException {
        Path connector = root.resolve("connectors").resolve(NURSING).resolve("connector.yml");
        TestHome.edit(
                connector, "receipt: message", "receipt: message\n  firstPause: PT0.002S\n  longestPause: PT0.02S");
        TestHome.edit(
                root.resolve("connectors").resolve(NOTIFICATIONS).resolve("connector.yml"),
                "receipt: answer",
                "receipt: answer\n  firstPause: PT0.05S\n  longestPause: PT0.2S");
        // A hospital that takes no documents has nothing to be told a letter with.
        TestHome.edit(
                root.resolve("connectors").resolve(HOSPITAL).resolve("connector.yml"),
                "takes: \\[ORU, MDM, SIU\\]",
                "takes: [ORU, SIU]");
        return root;
    }

    /** A second system with FHIR, which is warned of broken profiles and parks what nobody decided on. */
    private static Path withClinic(Path root) throws IOException {
        Path from = root.resolve("connectors").resolve(NURSING);
        Path to = Files.createDirectories(root.resolve("connectors").resolve(CLINIC));
        for (String file : new String[] {"connector.yml", "routes.camel.yaml"}) {
            String text = Files.readString(from.resolve(file))
                    .replace(NURSING, CLINIC)
                    .replace("HSV01", "HSV02")
                    .replace("validation: refuse", "validation: warn")
                    .replace("unmapped: record", "unmapped: park");
            Files.writeString(to.resolve(file), text);
        }
        append(root.resolve("config/application.yml"), """

                akerby-clinic:
                  url: http://127.0.0.1:8096/fhir/$process-message
                """);
        TestHome.edit(
                root.resolve("config/clients.yml"),
                "(?m)^clients:$",
                "clients:\n  - id: akerby-clinic\n    connector: akerby-clinic\n    scopes: [\"system/*.cruds\"]");
        append(root.resolve("config/organisations.yml"), """

                  - hsaId: SE2120009994-HSV02
                    name: Åkerby mottagning
                    role: UNIT
                    partOf: SE2120009994-V1
                    municipality: "9901"
                    connector: akerby-clinic
                """);
        return root;
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, UTF_8, StandardOpenOption.APPEND);
    }

    HubUnderTest hub() {
        return hub;
    }

    FhirNeighbour nursing() {
        return nursing;
    }

    FhirNeighbour clinic() {
        return clinic;
    }

    ListeningHospital hospital() {
        return hospital;
    }

    HomeCareServer homeCare() {
        return hub.homeCare();
    }

    Counts counts() {
        return hub.client().counts().orElse(Counts.NONE);
    }

    @Override
    public void close() throws IOException {
        hub.close();
        nursing.close();
        clinic.close();
        hospital.close();
    }
}
