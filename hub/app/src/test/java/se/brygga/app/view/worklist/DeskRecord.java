package se.brygga.app.view.worklist;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;
import se.brygga.access.decision.LegalSettings;
import se.brygga.access.reader.Bodies;
import se.brygga.app.audit.Auditing;
import se.brygga.app.broker.Outgoing;
import se.brygga.app.casework.AlarmClock;
import se.brygga.app.casework.Applying;
import se.brygga.app.casework.Casework;
import se.brygga.app.casework.Letters;
import se.brygga.app.casework.Office;
import se.brygga.app.casework.UnitSayings;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.pipeline.Addressees;
import se.brygga.app.pipeline.Connectors;
import se.brygga.app.pipeline.NoticeRules;
import se.brygga.app.reading.DecidingLists;
import se.brygga.app.reading.DecidingReadRecord;
import se.brygga.app.reading.Law;
import se.brygga.app.reading.PermittedFile;
import se.brygga.app.reading.PlanReading;
import se.brygga.app.reading.ReadLists;
import se.brygga.app.reading.ReadingLog;
import se.brygga.app.reading.RecordedLaw;
import se.brygga.app.registers.LiftedSince;
import se.brygga.app.view.session.FormTokens;
import se.brygga.coordination.conversation.Conversations;
import se.brygga.coordination.task.TaskOfWork;
import se.brygga.coordination.task.Tasks;
import se.brygga.coordination.team.Teams;
import se.brygga.core.connector.Connector;
import se.brygga.core.connector.DeliverySettings;
import se.brygga.core.connector.WireFormat;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.organisation.Organisations;
import se.brygga.record.JdbcRecord;
import se.brygga.record.RecordSettings;

/** A record with coordination at work behind a desk, in a folder; the hospital's system takes letters. */
class DeskRecord {

    static final Organisations BODIES =
            HouseConfiguration.load(Path.of(System.getProperty("brygga.root"))).organisations();
    static final KeyedHash HASH = new KeyedHash("the secret of a test installation".getBytes(StandardCharsets.UTF_8));
    static final List<Outgoing> OUTGOING = new CopyOnWriteArrayList<>();

    static Path folder;

    @Bean(destroyMethod = "close")
    JdbcRecord recordOfDesk() {
        return JdbcRecord.open(
                new RecordSettings("jdbc:sqlite:" + folder.resolve("desk.db"), "", "", 2),
                HASH,
                FhirContext.forR4Cached());
    }

    @Bean
    Organisations organisations() {
        return BODIES;
    }

    @Bean
    KeyedHash keyedHash() {
        return HASH;
    }

    @Bean
    FormTokens formTokens() {
        return new FormTokens(HASH);
    }

    @Bean
    PermittedFile.House deskHouse() {
        return new PermittedFile.House(BODIES, HASH);
    }

    static Bodies bodies() {
        return new Bodies(BODIES, true);
    }

    @Bean
    Law law() {
        return new RecordedLaw(
                LegalSettings.defaults(bodies()), Set.of("SE2329990010-V1", "SE2120009994-V1"), Map.of());
    }

    @Bean
    LiftedSince liftedSince(JdbcRecord record) {
        return new LiftedSince(record.registers());
    }

    @Bean
    ReadLists lists(JdbcRecord record, Law law, Auditing auditing, Clock clock) {
        return new DecidingLists(
                record.reader(),
                law,
                new ReadingLog(auditing, clock, person -> true),
                new DecidingLists.Names(bodies(), NamingSystems.load()),
                deskHouse());
    }

    @Bean
    PlanReading plans(JdbcRecord record, Law law, Auditing auditing, Clock clock) {
        var door = new DecidingReadRecord(
                record.reader(), law, new ReadingLog(auditing, clock, person -> true), NamingSystems.load(), bodies());
        return new PlanReading(door, record.reader(), BODIES, HASH);
    }

    @Bean
    UnitSayings sayings(JdbcRecord record, Clock clock) {
        var office = new Office(bodies(), HASH, clock);
        var letters = new Letters(new Addressees(connectors(), BODIES), new NoticeRules(Set.of(), false), office);
        var casework = new Casework(
                List.of(
                        new Tasks(),
                        new Teams(Set.of("narsjukvardsteam", "trygg-hemgang")),
                        new Conversations(Duration.ofHours(24), 5_000_000)),
                TaskOfWork::consequences,
                new Applying(letters, office),
                office);
        return new UnitSayings(
                record.store(),
                casework,
                (transaction, message, changed) -> {},
                new AlarmClock.HandOut(record.messages(), OUTGOING::add),
                office);
    }

    private static Connectors connectors() {
        var second = Duration.ofSeconds(1);
        var wire = new WireFormat(
                "2.5.1",
                StandardCharsets.UTF_8,
                ZoneId.of("Europe/Stockholm"),
                "",
                false,
                Set.of("task", "team", "communication"));
        var delivery = new DeliverySettings("fhir", "answer", second, 1, second, second, wire);
        return new Connectors(Map.of(
                "mellanland-ehr",
                new Connector("mellanland-ehr", "", "SE2329990010-V1", "SE2329990010-K01", null, delivery, Map.of())));
    }
}
