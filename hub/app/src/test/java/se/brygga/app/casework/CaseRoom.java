package se.brygga.app.casework;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import se.brygga.app.pipeline.Addressees;
import se.brygga.app.pipeline.Connectors;
import se.brygga.app.pipeline.NoticeRules;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.Coordinator;
import se.brygga.coordination.casework.Owned;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.Work;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.key.MessageKey;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.record.StoredResource;
import se.brygga.record.JdbcRecord;
import se.brygga.record.RecordSettings;

/** A record with a region and a municipality around it, in which coordination works. */
public final class CaseRoom implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-02-10T12:00:00Z");
    static final String HOSPITAL_UNIT = "SE2329990010-K01";
    static final PersonIdentifier TOLVAN =
            new PersonIdentifier("http://electronichealth.se/identifier/personnummer", "191212121212");
    private static final KeyedHash HASH =
            new KeyedHash("the secret of a test installation".getBytes(StandardCharsets.UTF_8));

    final JdbcRecord record;
    private final String url;
    Instant now = NOW;

    CaseRoom(Path folder) {
        url = "jdbc:sqlite:" + folder.resolve("brygga.db");
        record = JdbcRecord.open(
                new RecordSettings(url, "", "", 1),
                HASH,
                FhirContext.forR4Cached(),
                Clock.fixed(NOW, ZoneId.of("UTC")));
    }

    /** The fields of coordination at work here, with Tasks that say no more than whose they are. */
    static Casework casework(Office office, Connectors connectors, Coordinator... fields) {
        var addressees = new Addressees(connectors, office.bodies().organisations());
        var letters = new Letters(addressees, new NoticeRules(Set.of(), false), office);
        return new Casework(List.of(fields), CaseRoom::task, new Applying(letters, office), office);
    }

    Casework casework(Coordinator... fields) {
        return casework(office(), Neighbourhood.connectors("fhir"), fields);
    }

    Office office() {
        return new Office(Neighbourhood.bodies(), HASH, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private static Consequences task(CaseFile file, Work work) {
        var task = new Task().setDescription(work.text());
        task.setId(file.hash().id("task", work.key()));
        return new Consequences(List.of(), List.of(new Owned(task, work.owner())), List.of(), List.of(), List.of());
    }

    <T> T write(Function<RecordTransaction, T> work) {
        return record.store().write(work);
    }

    /** Keeps a message with a plan and does what follows; returns what has changed by that. */
    static List<StoredResource> take(RecordTransaction record, Casework casework, String control, Resource... sent) {
        StoredMessage message = message(control);
        MessageKey key = message.message().key();
        record.message(message);
        String person = record.person(List.of(TOLVAN));
        for (Resource resource : sent) {
            record.put(new StoredResource(resource, person, "SE2329990010-V1", HOSPITAL_UNIT, "vpo", NOW, key));
        }
        record.changed();
        return casework.follow(
                record, person, key, new Sent(key.hex(), NOW, "SE2329990010-V1", HOSPITAL_UNIT, List.of(sent)));
    }

    static StoredMessage message(String control) {
        byte[] content = control.getBytes(StandardCharsets.UTF_8);
        var message = new InboxMessage(
                MessageKey.of("mellanland-ehr", control, content),
                "mellanland-ehr",
                "fhir",
                "transaction",
                control,
                "lane",
                NOW,
                StandardCharsets.UTF_8,
                content,
                null,
                null);
        return new StoredMessage(message, MessageState.STORED, null, null, null, false, null, 0, 0, 0);
    }

    static CarePlan plan(int version) {
        var plan = new CarePlan().setTitle(Integer.toString(version));
        plan.setId("part");
        return plan;
    }

    static Patient patient() {
        var patient = new Patient();
        patient.setId("patient");
        patient.addName().setFamily("Tolvansson").addGiven("Tolvan");
        patient.addAddress().setCity("Orten");
        patient.addTelecom().setValue("0500-000000");
        patient.addContact().addTelecom().setValue("0500-000001");
        return patient;
    }

    /** Returns every row of the record. */
    List<String> rows() {
        return EveryRow.of(url);
    }

    @Override
    public void close() {
        record.close();
    }
}
