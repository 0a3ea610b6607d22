package se.brygga.app.pipeline;

import ca.uhn.fhir.context.FhirContext;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.brygga.app.broker.Inbound;
import se.brygga.app.broker.Outgoing;
import se.brygga.app.config.Sources;
import se.brygga.app.losses.LossMeters;
import se.brygga.core.connector.Connector;
import se.brygga.core.connector.DeliverySettings;
import se.brygga.core.connector.IntakeRules;
import se.brygga.core.connector.IntakeSettings;
import se.brygga.core.connector.WireFormat;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.Ledger.Attempt;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.message.Source;
import se.brygga.core.message.Spelling;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.RecordTransaction;
import se.brygga.profiles.ProfileValidator;
import se.brygga.record.JdbcRecord;
import se.brygga.record.RecordSettings;
import se.brygga.translation.Translators;

/** The hub without broker and transports: bytes go in as through a connector's door, rows of the ledger come out. */
final class ExchangeHouse implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final KeyedHash HASH =
            new KeyedHash("the secret of a test installation".getBytes(StandardCharsets.UTF_8));

    private static final Map<String, Map<String, String>> CODES =
            Map.of("protection", Map.of("Y", "sekretessmarkering"));

    private final JdbcRecord record;
    private final Connectors connectors;
    private final Translating translating;
    private final Keeping keeping;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    ExchangeHouse(Path folder, List<Connector> systems, List<Organisation> units) {
        this(folder, systems, units, Coordinated.BY_NOBODY);
    }

    ExchangeHouse(Path folder, List<Connector> systems, List<Organisation> units, Following following) {
        record = JdbcRecord.open(
                new RecordSettings("jdbc:sqlite:" + folder.resolve("brygga.db"), "", "", 1), HASH, FhirContext.forR4());
        Map<String, Connector> byId = new LinkedHashMap<>();
        systems.forEach(system -> byId.put(system.id(), system));
        connectors = new Connectors(byId);
        systems.stream()
                .filter(system -> system.receives().isPresent())
                .forEach(system -> sources.put(system.id(), Sources.of(system, NamingSystems.load(), HASH)));
        var policy = new IntakePolicy(
                connectors, resource -> ProfileValidator.shared().validateReceived(resource));
        var early = new EarlyJudgement(record.store(), following, connectors);
        translating = new Translating(sources, policy, new LossMeters(meters, "in"), early);
        var rules = new NoticeRules(Set.of("admitted", "discharged"), false);
        var organisations = new Organisations(units);
        Clock clock = Clock.fixed(NOW, ZoneId.of("UTC"));
        var directory = new Exchange.Directory(connectors, organisations, HASH);
        keeping = new Keeping(
                connectors,
                new Stays(new Notices(rules, organisations, HASH), clock),
                new Exchange(policy, directory, rules, record.messages(), clock),
                following);
    }

    /** A system that speaks one format both ways. */
    static Connector system(String id, String format, String unit, String... takes) {
        return system(id, format, unit, false, takes);
    }

    static Connector system(String id, String format, String unit, boolean relevantCasesOnly, String... takes) {
        var rules = new IntakeRules(
                format.equals("fhir") ? IntakeRules.Validation.REFUSE : IntakeRules.Validation.OFF,
                IntakeRules.UnmappedPolicy.RECORD,
                relevantCasesOnly);
        var zone = ZoneId.of("Europe/Stockholm");
        var utf8 = StandardCharsets.UTF_8;
        var intake = new IntakeSettings(
                format, zone, utf8, "urn:oid:1.2.752.129.2.1.2.1", false, true, Spelling.CANONICAL, rules);
        var wire = new WireFormat(format.equals("hl7v2") ? "2.5.1" : "", utf8, zone, "", false, Set.of(takes));
        var second = Duration.ofSeconds(1);
        var delivery = new DeliverySettings(format, "answer", second, 1, second, second, wire);
        return new Connector(id, id, custodian(unit), unit, intake, delivery, CODES);
    }

    /** The care provider of a unit. */
    static String custodian(String unit) {
        return unit.substring(0, unit.indexOf('-')) + "-V1";
    }

    /** Takes what a system sends; returns the messages in it and what goes out. */
    List<Taken> take(String connector, byte[] content) {
        List<Taken> taken = new ArrayList<>();
        read(connector, content).forEach(message -> taken.add(put(message)));
        return taken;
    }

    List<InboxMessage> read(String connector, byte[] content) {
        return Translators.intake(connectors.get(connector).intake().format())
                .read(content, "", sources.get(connector), NOW);
    }

    /**
     * A message that was taken.
     *
     * @param person whom it is about; empty if nobody, or if it was not translated
     * @param outgoing what goes out because of it
     */
    record Taken(InboxMessage message, List<PersonIdentifier> person, List<Outgoing> outgoing) {}

    Taken put(InboxMessage message) {
        Prepared prepared = translating.prepare(new Inbound(message, false));
        List<PersonIdentifier> person = prepared.translated() == null
                ? List.of()
                : prepared.translated().person();
        return new Taken(message, person, write(transaction -> keeping.keep(transaction, prepared)));
    }

    /** Puts a message through the whole pipeline, which parks what fails. */
    void process(InboxMessage message) {
        new Pipeline(translating, keeping, record.store()).process(List.of(new Inbound(message, false)));
    }

    <T> T write(Function<RecordTransaction, T> work) {
        return record.store().write(work);
    }

    /** Lets the lanes send what goes out. */
    void send(List<Outgoing> outgoing) {
        outgoing.forEach(one -> {
            ReceiptState expected = delivery(one.delivery()).receipt();
            record.ledger()
                    .attempted(List.of(new Attempt(one.delivery(), DeliveryState.SENT, expected, null, NOW, null)));
        });
    }

    Delivery delivery(String id) {
        return write(transaction -> transaction.delivery(id)).orElseThrow();
    }

    List<Delivery> deliveries(InboxMessage message) {
        return record.messages().deliveries(message.key());
    }

    PersonOfMessage personOfMessage() {
        return new PersonOfMessage(translating, record.store());
    }

    JdbcRecord record() {
        return record;
    }

    @Override
    public void close() {
        record.close();
    }
}
