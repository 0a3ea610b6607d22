package se.brygga.app.reading;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.audit.AccessEvent;
import se.brygga.access.decision.LegalSettings;
import se.brygga.access.reader.Bodies;
import se.brygga.access.reader.Caller;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Reader;
import se.brygga.access.reader.Role;
import se.brygga.access.reader.Side;
import se.brygga.access.scope.SmartScopes;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.RecordReader;
import se.brygga.core.record.RegisterEntry;
import se.brygga.core.record.StoredResource;
import se.brygga.record.JdbcRecord;
import se.brygga.record.RecordSettings;

/** A record with a ward's current patient, behind the door that decides; what it logs is kept in a list. */
final class ReadingHouse implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-02-10T12:00:00Z");
    static final String HOSPITAL = "SE2329990010-V1";
    static final String WARD = "SE2329990010-K01";
    static final String MUNICIPALITY = "SE2120009994-V1";
    static final String NURSING = "SE2120009994-HSV01";
    static final String SOCIAL_CARE = "SE2120009994-O1";
    static final String HOME_CARE = "SE2120009994-HTJ01";
    private static final MessageKey SOURCE = MessageKey.of("test", "1", "1".getBytes(StandardCharsets.US_ASCII));

    final List<AccessEvent> log = new ArrayList<>();
    final String person;
    private int left = Integer.MAX_VALUE;
    final ReadRecord door;
    private final JdbcRecord record;
    private final Bodies bodies;

    ReadingHouse(Path folder) {
        record = JdbcRecord.open(
                new RecordSettings("jdbc:sqlite:" + folder.resolve("brygga.db"), "", "", 2),
                new KeyedHash(new byte[32]),
                FhirContext.forR4Cached());
        bodies = new Bodies(
                HouseConfiguration.load(Path.of(System.getProperty("brygga.root")))
                        .organisations(),
                true);
        door = door(record.reader());
        person = person("191212121212");
        admit(person);
    }

    /** Returns a door before what {@code meanwhile} does each time that a record has been read and before it is decided on. */
    ReadRecord doorWith(Runnable meanwhile) {
        return door(new Interrupted(record.reader(), meanwhile));
    }

    /** Lets persons be read so many times, and not once more. */
    void readAtMost(int times) {
        left = times;
    }

    private ReadRecord door(RecordReader reader) {
        var law = new RecordedLaw(LegalSettings.defaults(bodies), Set.of(HOSPITAL, MUNICIPALITY), Map.of());
        return new DecidingReadRecord(
                reader,
                law,
                new ReadingLog(log::addAll, Clock.fixed(NOW, ZoneOffset.UTC), person -> left-- > 0),
                NamingSystems.load(),
                bodies);
    }

    @Override
    public void close() {
        record.close();
    }

    String person(String number) {
        return record.store().write(t -> t.person(List.of(number(number))));
    }

    static PersonIdentifier number(String number) {
        return new PersonIdentifier("http://electronichealth.se/identifier/personnummer", number);
    }

    void admit(String who) {
        put(encounter("stay-" + who.substring(0, 8), who), who, HOSPITAL, WARD, "vko");
        put(patient("pat-" + who.substring(0, 8)), who, HOSPITAL, WARD, "pat");
    }

    void put(Resource resource, String who, String custodian, String unit, String type) {
        record.store().write(t -> {
            t.put(new StoredResource(resource, who, custodian, unit, type, NOW, SOURCE));
            return null;
        });
    }

    /** Keeps many about the person at once. */
    void putMany(int many, IntFunction<Resource> each, String custodian, String unit) {
        record.store().write(t -> {
            IntStream.range(0, many)
                    .mapToObj(each)
                    .forEach(one -> t.put(new StoredResource(one, person, custodian, unit, "ovr", NOW, SOURCE)));
            return null;
        });
    }

    void register(RegisterEntry entry) {
        record.registers().add(entry);
    }

    void annul(String id) {
        record.registers().annul(id, NOW);
    }

    void merge(String replaced, String survivor) {
        record.store().write(t -> t.merge(replaced, survivor, SOURCE));
    }

    static Observation weight(String id, String who) {
        var observation = new Observation().setSubject(new Reference("Patient/" + who));
        observation.getCode().addCoding().setSystem("http://loinc.org").setCode("29463-7");
        observation.addPerformer().setDisplay("Åkerby hemsjukvård");
        observation.setId(id);
        return observation;
    }

    static Patient patient(String id) {
        var patient = new Patient();
        patient.addIdentifier(new Identifier()
                .setSystem("http://electronichealth.se/identifier/personnummer")
                .setValue("191212121212"));
        patient.addName().setFamily("Tolvansson");
        patient.setId(id);
        return patient;
    }

    private static Encounter encounter(String id, String who) {
        var encounter =
                new Encounter().setStatus(EncounterStatus.INPROGRESS).setSubject(new Reference("Patient/" + who));
        encounter.setId(id);
        return encounter;
    }

    static Access physician() {
        return physician("user/*.rs");
    }

    static Access physician(String scopes) {
        var reader = new Reader(Side.CARE, HOSPITAL, WARD, "SE2329990010-A1", 3, Purpose.CARE, null, false);
        return access(reader, Role.READER, scopes, null);
    }

    static Access assessor() {
        var reader = new Reader(
                Side.SOCIAL, SOCIAL_CARE, HOME_CARE, "SE2120009994-E3", 3, Purpose.INTERVENTION, null, false);
        return access(reader, Role.READER, "user/*.rs", null);
    }

    static Access system(String provider, String unit) {
        var reader = new Reader(Side.CARE, provider, unit, "system", 3, Purpose.CARE, null, true);
        return access(reader, Role.SYSTEM, "system/*.cruds", "system");
    }

    private static Access access(Reader reader, Role role, String scopes, String connector) {
        var caller = new Caller(
                "client",
                "https://issuer.example",
                "jti",
                Set.of(role),
                SmartScopes.parse(scopes),
                reader,
                connector,
                null,
                "127.0.0.1");
        return new Access(caller, AccessEvent.Kind.READ, "read", 'r', null, "request", NOW);
    }
}
