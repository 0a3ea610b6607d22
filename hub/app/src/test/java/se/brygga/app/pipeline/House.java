package se.brygga.app.pipeline;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Task;
import se.brygga.app.broker.Inbound;
import se.brygga.app.broker.Outgoing;
import se.brygga.core.connector.Connector;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.Ledger.Attempt;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.RecordTransaction;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.translated.Translated;
import se.brygga.record.JdbcRecord;
import se.brygga.record.RecordSettings;

/** A region and its municipalities around a record in a folder; deliveries are read by event and state. */
final class House implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-02-10T12:00:00Z");
    static final String AKERBY = "akerby-homecare";
    static final String SJOSTAD = "sjostad-socialcare";

    private final JdbcRecord record;
    private final boolean automatic;
    private final List<Inbound> received = new ArrayList<>();
    private Keeping keeping;

    House(Path folder, boolean automatic) {
        this.record = JdbcRecord.open(
                new RecordSettings("jdbc:sqlite:" + folder.resolve("brygga.db"), "", "", 1),
                hash(),
                FhirContext.forR4());
        this.automatic = automatic;
        direct(SJOSTAD);
    }

    /** Gives Sjöstad's unit this connector; null if none reaches it. */
    void direct(String sjostad) {
        var organisations = new Organisations(
                List.of(unit("SE2120009994-HTJ01", "9901", AKERBY), unit("SE2120009986-HTJ01", "9902", sjostad)));
        var rules = new NoticeRules(Set.of("admitted", "discharged", "deceased"), automatic);
        var connectors = new Connectors(Map.of(
                "mellanland-ehr", connector("mellanland-ehr"), AKERBY, connector(AKERBY), SJOSTAD, connector(SJOSTAD)));
        Clock clock = Clock.fixed(NOW, ZoneId.of("UTC"));
        var directory = new Exchange.Directory(connectors, organisations, hash());
        var policy = new IntakePolicy(connectors, resource -> List.of());
        keeping = new Keeping(
                connectors,
                new Stays(new Notices(rules, organisations, hash()), clock),
                new Exchange(policy, directory, rules, record.messages(), clock),
                Coordinated.BY_NOBODY);
    }

    List<Outgoing> receive(Script.Message message) {
        return keep(new Inbound(message.inbox(), false), message.translated());
    }

    List<Outgoing> replay(Script.Message message) {
        return keep(new Inbound(message.inbox(), true), message.translated());
    }

    private List<Outgoing> keep(Inbound inbound, Translated translated) {
        received.add(inbound);
        StoredMessage row =
                new StoredMessage(inbound.message(), MessageState.STORED, null, null, null, false, "{}", 1, 0, 0);
        return record.store().write(t -> keeping.keep(t, new Prepared(inbound, row, translated)));
    }

    /** Returns the deliveries to a destination in the order in which they were made, as {@code admitted QUEUED}. */
    List<String> deliveries(String destination) {
        return all().stream()
                .filter(delivery -> delivery.destination().equals(destination))
                .map(delivery ->
                        delivery.event() + " " + (delivery.reason() == null ? delivery.state() : delivery.reason()))
                .toList();
    }

    List<Delivery> all() {
        return received.stream()
                .map(inbound -> inbound.message().key())
                .distinct()
                .flatMap(key -> record.messages().deliveries(key).stream())
                .toList();
    }

    Delivery only() {
        return all().get(0);
    }

    void sent(Delivery delivery) {
        record.ledger()
                .attempted(
                        List.of(new Attempt(delivery.id(), DeliveryState.SENT, ReceiptState.AWAITED, null, NOW, null)));
    }

    String code(InboxMessage message) {
        StoredMessage stored = record.messages().find(message.key()).orElseThrow();
        return stored.state() + " " + stored.code();
    }

    <T> T read(Function<RecordTransaction, T> work) {
        return record.store().write(work);
    }

    boolean hasTaskFor(Delivery delivery) {
        String id = hash().id("manual-notice", delivery.id());
        return read(t -> t.newest(Task.class, id)).isPresent();
    }

    @Override
    public void close() {
        record.close();
    }

    private static KeyedHash hash() {
        return new KeyedHash("the secret of a test installation".getBytes(StandardCharsets.UTF_8));
    }

    private static Organisation unit(String hsaId, String municipality, String connector) {
        return new Organisation(hsaId, hsaId, "UNIT", null, municipality, List.of("inkorg"), connector);
    }

    private static Connector connector(String id) {
        return new Connector(id, id, "SE2329990010-V1", "SE2329990010-K01", null, null, Map.of());
    }
}
