package se.brygga.app.subscription;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.access.reader.Bodies;
import se.brygga.app.pipeline.Connectors;
import se.brygga.core.connector.Connector;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.identifier.PersonIdentifier;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.key.MessageKey;
import se.brygga.core.ledger.Delivery;
import se.brygga.core.ledger.DeliveryState;
import se.brygga.core.ledger.Ledger.Attempt;
import se.brygga.core.ledger.ReceiptState;
import se.brygga.core.message.InboxMessage;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.MessageState;
import se.brygga.core.record.StoredMessage;
import se.brygga.core.record.StoredResource;
import se.brygga.core.record.TopicSubscription;
import se.brygga.core.record.TopicSubscription.Topic;
import se.brygga.record.JdbcRecord;
import se.brygga.record.RecordSettings;

/** A record of a region and a municipality, whose system has subscribed to plans. */
final class SubscribedRecord implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-02-10T12:00:00Z");
    static final String HOSPITAL = "SE2329990010-V1";
    static final String MUNICIPALITY = "SE2120009994-V1";
    static final PersonIdentifier PERSON =
            new PersonIdentifier("http://electronichealth.se/identifier/personnummer", "191212121212");

    static final String SUBSCRIPTION = "00112233445566778899aabbccddeeff";

    final AtomicBoolean blocked = new AtomicBoolean();
    final JdbcRecord record;
    final Disclosure disclosure;
    private final TopicEvents events;
    private final SendingJudgement judgement;
    private int messages;

    SubscribedRecord(Path folder) {
        record = JdbcRecord.open(
                new RecordSettings("jdbc:sqlite:" + folder.resolve("brygga.db"), "", "", 1),
                new KeyedHash(new byte[32]),
                FhirContext.forR4Cached());
        var bodies = new Bodies(
                new Organisations(List.of(
                        body(HOSPITAL, "REGION_V", "2329990010"),
                        body("SE2329990010-K01", "UNIT", HOSPITAL),
                        body(MUNICIPALITY, "MUNICIPAL_V", "2120009994"),
                        body("SE2120009994-HSV01", "UNIT", MUNICIPALITY))),
                true);
        var connectors = new Connectors(Map.of(
                "akerby", new Connector("akerby", "", MUNICIPALITY, "SE2120009994-HSV01", null, null, Map.of())));
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        disclosure = new Disclosure(connectors, bodies, (person, provider) -> blocked.get(), clock);
        judgement = new SendingJudgement(record.store(), disclosure, clock);
        events = new TopicEvents(disclosure, new Notifications("https://hub.example/fhir"), clock);
        subscribe();
    }

    @Override
    public void close() {
        record.close();
    }

    List<TopicSubscription.Event> events() {
        return record.store().write(r -> r.subscriptions().events(SUBSCRIPTION, 1, 9));
    }

    /** Returns the reason why a delivery is not sent; empty if it is. */
    Optional<String> withheld(Delivery delivery) {
        return judgement.mayLeave(delivery)
                ? Optional.empty()
                : record.store().write(r -> r.delivery(delivery.id())).map(Delivery::reason);
    }

    void end() {
        record.store().write(r -> {
            r.subscriptions().end(SUBSCRIPTION);
            return null;
        });
    }

    private void subscribe() {
        record.store().write(r -> {
            StoredMessage message = message();
            r.message(message);
            r.subscriptions()
                    .add(new TopicSubscription(
                            SUBSCRIPTION,
                            "akerby",
                            "akerby-told",
                            Topic.PLAN,
                            "{}",
                            Duration.ofSeconds(60),
                            "hello",
                            "hello",
                            false,
                            0,
                            NOW));
            r.deliver(
                    null,
                    new Delivery(
                            "hello",
                            "hello",
                            message.message().key(),
                            "akerby-told",
                            "subscription/handshake",
                            "{}",
                            DeliveryState.QUEUED,
                            ReceiptState.AWAITED,
                            null,
                            0,
                            NOW,
                            null));
            return null;
        });
    }

    void answered() {
        record.ledger()
                .attempted(
                        List.of(new Attempt("hello", DeliveryState.SENT, ReceiptState.NOT_EXPECTED, null, NOW, null)));
    }

    List<Delivery> keep(Resource resource, String custodian) {
        return keep(custodian, NOW, resource);
    }

    /** Keeps the resources of one message that happened at a time. */
    List<Delivery> keep(String custodian, Instant at, Resource... resources) {
        StoredMessage message = message();
        record.store().write(r -> {
            r.message(message);
            String person = r.person(List.of(PERSON));
            for (Resource resource : resources) {
                r.put(new StoredResource(
                        resource,
                        person,
                        custodian,
                        custodian,
                        "vpo",
                        at,
                        message.message().key()));
            }
            events.follow(r, message.message().key(), r.changed());
            return null;
        });
        return record.messages().deliveries(message.message().key());
    }

    private StoredMessage message() {
        String number = Integer.toString(++messages);
        var message = new InboxMessage(
                MessageKey.of("akerby", number, number.getBytes(StandardCharsets.UTF_8)),
                "akerby",
                "fhir",
                "transaction",
                number,
                "",
                NOW,
                StandardCharsets.UTF_8,
                new byte[0],
                null,
                null);
        return new StoredMessage(message, MessageState.STORED, null, null, null, false, null, 0, 0, 0);
    }

    static CarePlan plan(String id, String author) {
        var plan = new CarePlan();
        plan.setId(id);
        plan.setAuthor(new Reference()
                .setIdentifier(new Identifier().setSystem(Canonical.HSA_ID).setValue(author)));
        return plan;
    }

    private static Organisation body(String hsaId, String role, String partOf) {
        return new Organisation(hsaId, hsaId, role, partOf, null, List.of(), null);
    }
}
