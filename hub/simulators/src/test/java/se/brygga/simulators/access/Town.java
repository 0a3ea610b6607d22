package se.brygga.simulators.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import se.brygga.simulators.faults.HubUnderTest;
import se.brygga.simulators.faults.TestHome;
import se.brygga.simulators.hospital.Adt;
import se.brygga.simulators.hospital.Hospital;
import se.brygga.simulators.hospital.Person;
import se.brygga.simulators.hospital.Visit;
import se.brygga.simulators.hub.HubOptions;
import se.brygga.simulators.identity.Credentials;
import se.brygga.simulators.identity.Persona;
import se.brygga.simulators.municipality.Decision;

/** A hub that a hospital, a home-care system and a home-nursing system tell of people, and those who read. */
public final class Town implements AutoCloseable {

    static final String CARE = "akerby-homecare";
    static final String NURSING = "akerby-homenursing";
    static final String HOSPITAL = "mellanland-ehr";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Null if somebody else has started it. */
    private final HubUnderTest hub;

    private final HubOptions options;
    private final Credentials credentials;
    private final Hospital hospital;

    /** Starts a hub; {@code name} is that of its folder. */
    Town(String name, Map<String, String> settings) throws IOException {
        Path home = TestHome.fresh(name);
        hub = HubUnderTest.start(
                HubOptions.in(home).onFreePorts().with(settings),
                home.resolve("logs").resolve("console.log"));
        options = hub.options();
        credentials = hub.tokens();
        hospital = Hospital.plain(options.mllp());
    }

    /** Tells a hub that runs already. */
    public Town(HubOptions running, Credentials credentials) throws IOException {
        this.hub = null;
        this.options = running;
        this.credentials = credentials;
        this.hospital = Hospital.plain(options.mllp());
    }

    /** Starts a hub that many requests of one person do not disturb. */
    static Town patient(String name) throws IOException {
        return new Town(name, Map.of("brygga.security.users-rate", "1000", "brygga.security.persons-rate", "60000"));
    }

    HubUnderTest hub() {
        return hub;
    }

    Visitor as(Persona persona) {
        return with(credentials.token(persona));
    }

    Visitor system(String client) {
        return with(credentials.token(client));
    }

    Visitor with(String token) {
        return new Visitor(options.http(), token);
    }

    /** Lets the hospital admit a person, and the municipality tell what it does at home; returns the person's id. */
    public String tell(Person person) throws IOException {
        LocalDateTime now = LocalDateTime.now().withNano(0);
        Adt admitted = Adt.of("A01", person, new Visit("V-" + person.id(), now.minusDays(1), null, "MED"), now);
        assertThat(hospital.send(admitted.bytes("C-" + person.id()), PATIENCE).positive())
                .isTrue();
        for (String sample :
                new String[] {"performed-visit-done", "measurement-weight", "implementation-plan-two-goals"}) {
            String message = of(person, sample(CARE, sample));
            assertThat(system(CARE).post("/intake/" + CARE, message).status()).isEqualTo(202);
        }
        assertThat(system(CARE).post("/intake/" + CARE, decision(person)).status())
                .isEqualTo(202);
        String transaction = of(person, sample(NURSING, "transaction-decision-and-weight"));
        assertThat(system(NURSING).postFhir("/fhir", transaction).status()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> isKnown(person));
        return system(HOSPITAL).match(person).ids("Patient").get(0);
    }

    /** Registers that a person lets a reader see what others keep; returns the id of the entry. */
    public String consent(Persona reader, String patient) throws IOException {
        Answer consent = as(reader).post("/access/consents", Entries.consent(patient));
        assertThat(consent.status()).isEqualTo(201);
        return consent.json().path("id").asText();
    }

    /** Annuls an entry that a reader has registered. */
    public void annul(Persona reader, String consent) {
        assertThat(as(reader)
                        .post("/access/consents/" + consent + "/annul", Entries.reason())
                        .status())
                .isEqualTo(200);
    }

    /** What is sent last of each system is stored last. */
    private boolean isKnown(Person person) {
        return holds(HOSPITAL, person, "Encounter")
                && holds(NURSING, person, "Observation")
                && holds(CARE, person, "Goal")
                && holds(CARE, person, "ServiceRequest");
    }

    private boolean holds(String client, Person person, String type) {
        var found = system(client).match(person).ids("Patient");
        return !found.isEmpty()
                && system(client).everything(found.get(0)).types().contains(type);
    }

    /** Support that goes on today, which ties the assessor to the person. */
    private static String decision(Person person) throws IOException {
        var decision = new Decision(
                "D-" + person.id().substring(2, 8),
                person.id(),
                "SE2120009994-O1",
                "SE2120009994-HTJ01",
                LocalDate.now().minusDays(30));
        return new ObjectMapper().writeValueAsString(decision.json());
    }

    private static String sample(String connector, String name) throws IOException {
        return Files.readString(Path.of(System.getProperty("brygga.root"), "connectors", connector, "samples", name)
                .resolve("input.json"));
    }

    private static String of(Person person, String message) {
        return message.replace("191212121212", person.id())
                .replace("\"sourceId\": \"", "\"sourceId\": \"" + person.id().substring(2, 8) + "-")
                .replace("\"B-1\"", "\"B-" + person.id().substring(2, 8) + "\"")
                .replace("1912-12-12", person.born().toString())
                .replace("Tolvansson", person.family())
                .replace("\"Tolvan\"", "\"" + person.given() + "\"");
    }

    @Override
    public void close() throws IOException {
        hospital.close();
        if (hub != null) {
            hub.close();
        }
    }
}
