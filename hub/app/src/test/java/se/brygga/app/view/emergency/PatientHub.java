package se.brygga.app.view.emergency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Role;
import se.brygga.access.reader.Side;
import se.brygga.access.scope.SmartScopes;
import se.brygga.app.security.SecuredHub;
import se.brygga.app.view.session.OpenedView;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.RegisterEntry;
import se.brygga.core.record.StoredResource;
import se.brygga.record.JdbcRecord;

/** The pages about one patient over HTTP, with the doors before them and a record and registers behind them. */
public final class PatientHub implements AutoCloseable {

    /** When everything happens. */
    public static final Instant NOW = Instant.parse("2026-02-10T12:00:00Z");

    static final String HOSPITAL = "SE2329990010-V1";
    static final String WARD = "SE2329990010-K01";
    static final String CLINIC = "SE2329990010-K02";
    static final String NURSING_CARE = "SE2120009994-V1";
    static final String NURSING = "SE2120009994-HSV01";
    static final String SOCIAL_CARE = "SE2120009994-O1";
    static final String HOME_CARE = "SE2120009994-HTJ01";

    private static final MessageKey SOURCE = MessageKey.of("test", "1", "1".getBytes(StandardCharsets.US_ASCII));

    final SecuredHub hub;
    final JdbcRecord record;
    /** Id of the person, who is on the ward and has home care. */
    public final String person;

    /** Starts it on a free port. */
    public PatientHub(Path folder, Class<?>... beside) throws IOException {
        Class<?>[] all = Stream.of(OpenedView.wiring(), new Class<?>[] {PatientHubWiring.class}, beside)
                .flatMap(Stream::of)
                .toArray(Class<?>[]::new);
        hub = new SecuredHub(folder, Map.of(), all);
        record = hub.context.getBean(JdbcRecord.class);
        person = record.store()
                .write(t -> t.person(List.of(
                        new PersonIdentifier("http://electronichealth.se/identifier/personnummer", "191212121212"))));
        put(Kept.patient("pat"), HOSPITAL, WARD, "pat");
        put(Kept.stay("stay", person), HOSPITAL, WARD, "vko");
        put(Kept.homeCare("home-care", person), SOCIAL_CARE, HOME_CARE, "ins");
    }

    /** Keeps something of the person. */
    public void put(Resource resource, String custodian, String unit, String type) {
        record.store().write(t -> {
            t.put(new StoredResource(resource, person, custodian, unit, type, NOW, SOURCE));
            return null;
        });
    }

    void register(String kind, String id, String provider, Consent content) {
        record.registers().add(new RegisterEntry(id, kind, person, provider, content, NOW.minusSeconds(3600), null));
    }

    List<Task> tasks() {
        return record.store().write(t -> t.resources(person, Task.class)).stream()
                .map(one -> (Task) one.resource())
                .toList();
    }

    List<AccessEvent> log() {
        return hub.audit.events;
    }

    void stopLog() {
        hub.audit.down = true;
    }

    OpenedView open(Caller caller) {
        return OpenedView.open(hub.context, caller, person);
    }

    /** A physician of the ward, with these roles beside that of a reader. */
    public Caller physician(Role... more) {
        return caller(Side.CARE, HOSPITAL, WARD, "SE2329990010-A1", Purpose.CARE, more);
    }

    /** Another physician of the ward. */
    Caller physician(String user) {
        return caller(Side.CARE, HOSPITAL, WARD, user, Purpose.CARE);
    }

    /** A nurse of a municipality where the person is unknown. */
    Caller stranger() {
        return caller(Side.CARE, "SE2120009986-V1", "SE2120009986-HSV01", "SE2120009986-A1", Purpose.CARE);
    }

    Caller nurseOfTheWard() {
        return caller(Side.CARE, HOSPITAL, WARD, "SE2329990010-A2", Purpose.CARE);
    }

    Caller assessor() {
        return caller(Side.SOCIAL, SOCIAL_CARE, HOME_CARE, "SE2120009994-E3", Purpose.INTERVENTION);
    }

    private Caller caller(Side side, String provider, String unit, String user, Purpose purpose, Role... more) {
        Set<Role> roles = new java.util.HashSet<>(Set.of(more));
        roles.add(Role.READER);
        return new Caller(
                "view",
                "https://idp.example.se",
                "jti",
                Set.copyOf(roles),
                SmartScopes.parse("patient/*.rs"),
                new Reader(side, provider, unit, user, 3, purpose, null, false),
                null,
                person,
                "127.0.0.1");
    }

    @Override
    public void close() {
        hub.close();
    }
}
