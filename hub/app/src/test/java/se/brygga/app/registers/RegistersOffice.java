package se.brygga.app.registers;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Task;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.decision.Relation;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Reader;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.RecordUnavailable;
import se.brygga.core.record.Registers;
import se.brygga.profiles.ProfileValidator;
import se.brygga.record.JdbcRecord;
import se.brygga.record.RecordSettings;

/** Both doors of the registers over HTTP, around a record in a folder and the configuration of this repository. */
final class RegistersOffice implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-25T09:00:00Z");
    static final PersonIdentifier TOLVAN =
            new PersonIdentifier("http://electronichealth.se/identifier/personnummer", "191212121212");

    final Registers registers;
    final List<AccessEvent> events = new ArrayList<>();
    final List<Judging.Hidden> hidden = new ArrayList<>();
    final JdbcRecord record;
    private final MockMvc doors;
    private Caller caller = Commissions.hospital();
    private Relation relation = Relation.PATIENT;
    private boolean logIsDown;
    private Runnable beforeLogging = () -> {};

    RegistersOffice(Path folder) {
        record = JdbcRecord.open(
                new RecordSettings("jdbc:sqlite:" + folder.resolve("brygga.db"), "", "", 1),
                hash(),
                FhirContext.forR4Cached());
        registers = record.registers();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var configuration = HouseConfiguration.load(Path.of(System.getProperty("brygga.root")));
        var house = new RegisterHouse(registers, record.store(), this::write, clock);
        var tasks = new RegisterTasks(record.store(), configuration, hash());
        var entries = new SentEntries(
                resource -> ProfileValidator.shared().validate(resource),
                new Bodies(configuration.organisations(), true),
                hash());
        var identifiers = new OwnIdentifiers(Map.of(), NamingSystems.load(), clock);
        var doorway = new Doorway(() -> Optional.ofNullable(caller), house, request -> "request-" + events.size());
        var sources = new SourceRegisters(house, new SourceRegisters.Intake(entries, identifiers, tasks));
        var personal = new PersonalAccess(
                house,
                this::judge,
                new PersonalAccess.Emergencies(tasks, Duration.ofMinutes(60), hash()),
                twoAuthorities());
        doors = MockMvcBuilders.standaloneSetup(
                        new RegistersDoor(doorway, sources),
                        new AccessDoor(doorway, personal, new LiftRequests(house, this::judge, tasks)))
                .build();
    }

    /** The region with a second care authority (PDL 5:4). */
    private static Bodies twoAuthorities() {
        return new Bodies(
                new Organisations(Stream.of(Commissions.REGION, Commissions.SECOND)
                        .map(id -> new Organisation(id, id, "REGION_V", "2329990010", null, List.of(), null))
                        .toList()),
                true);
    }

    RegistersOffice as(Caller other) {
        caller = other;
        return this;
    }

    RegistersOffice tied(Relation other) {
        relation = other;
        return this;
    }

    void breakTheLog() {
        logIsDown = true;
    }

    /** Returns the person's id; the record knows it then. */
    String tolvan() {
        return record.store().write(t -> t.person(List.of(TOLVAN)));
    }

    Optional<String> known() {
        return record.store().write(t -> t.knownPerson(List.of(TOLVAN)));
    }

    List<Task> tasks() {
        String person = tolvan();
        return record.store().write(t -> t.resources(person, Task.class)).stream()
                .map(stored -> (Task) stored.resource())
                .toList();
    }

    /** Returns the unit that the record keeps a Task of the person for. */
    String unitOf(Task task) {
        return record.store()
                .write(t -> t.newest(Task.class, task.getIdPart()))
                .orElseThrow()
                .unit();
    }

    MockHttpServletResponse send(String path, String body) throws Exception {
        String type = path.startsWith("/access") ? "application/json" : "application/fhir+json";
        return perform(post(path).contentType(type).content(body.getBytes(StandardCharsets.UTF_8)));
    }

    MockHttpServletResponse look(String path) throws Exception {
        return perform(get(path));
    }

    MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = doors.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private Optional<Judging.Judged> judge(Reader reader, String person, Instant at) {
        return record.reader()
                .open(person, Set.of())
                .map(file -> new Judging.Judged(file.person(), relation, List.copyOf(hidden)));
    }

    /** Does something each time before the log is written. */
    void beforeLogging(Runnable work) {
        beforeLogging = work;
    }

    private void write(List<AccessEvent> written) {
        beforeLogging.run();
        if (logIsDown) {
            throw new RecordUnavailable("The log is down", null);
        }
        events.addAll(written);
    }

    static KeyedHash hash() {
        return new KeyedHash(new byte[32]);
    }

    @Override
    public void close() {
        record.close();
    }
}
