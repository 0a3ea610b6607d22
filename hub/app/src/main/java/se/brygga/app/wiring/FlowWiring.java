package se.brygga.app.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.hl7.fhir.r4.model.Observation;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.app.broker.DurableInbox;
import se.brygga.app.config.Destinations;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.delivery.Conversions;
import se.brygga.app.delivery.DeliveryMeters;
import se.brygga.app.delivery.OverdueReceipts;
import se.brygga.app.health.DiskGuard;
import se.brygga.app.intake.IntakeMeters;
import se.brygga.app.intake.Reception;
import se.brygga.app.losses.LossMeters;
import se.brygga.app.pipeline.Connectors;
import se.brygga.app.pipeline.EarlyJudgement;
import se.brygga.app.pipeline.Exchange;
import se.brygga.app.pipeline.Following;
import se.brygga.app.pipeline.IntakePolicy;
import se.brygga.app.pipeline.Keeping;
import se.brygga.app.pipeline.NoticeRules;
import se.brygga.app.pipeline.Notices;
import se.brygga.app.pipeline.PersonOfMessage;
import se.brygga.app.pipeline.Pipeline;
import se.brygga.app.pipeline.Stays;
import se.brygga.app.pipeline.Translating;
import se.brygga.app.web.Replay;
import se.brygga.core.connector.Connector;
import se.brygga.core.connector.IntakeRules;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.ledger.Ledger;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.outbound.Destination;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.RecordStore;
import se.brygga.profiles.ProfileValidator;

/** The way of a message: reception, pipeline, deliveries. */
@Configuration(proxyBeanMethods = false)
class FlowWiring {

    private static final int LOAD_AFTER_SECONDS = 10;

    @Bean
    IntakeMeters intakeMeters(MeterRegistry registry) {
        return new IntakeMeters(registry);
    }

    @Bean
    DeliveryMeters deliveryMeters(MeterRegistry registry) {
        return new DeliveryMeters(registry);
    }

    @Bean
    Reception reception(
            Reception.Doors doors,
            DurableInbox inbox,
            MessageLog log,
            DiskGuard disk,
            IntakeMeters meters,
            Clock clock) {
        return new Reception(doors, inbox, log, disk, meters, clock);
    }

    @Bean
    Stays stays(NoticeRules rules, Organisations organisations, KeyedHash hash, Clock clock) {
        return new Stays(new Notices(rules, organisations, hash), clock);
    }

    @Bean
    NoticeRules noticeRules(HouseConfiguration configuration) {
        return new NoticeRules(
                configuration.discharge().notices(),
                configuration.discharge().settings().grounds(),
                configuration.access().automaticNoticesForProtected());
    }

    @Bean
    IntakePolicy intakePolicy(Connectors connectors) {
        return new IntakePolicy(
                connectors, resource -> ProfileValidator.shared().validateReceived(resource));
    }

    /**
     * Loads the definitions of FHIR soon after the start, not in the middle of it: the first message that is validated does not
     * wait for them unless it comes at once.
     */
    @Bean
    ApplicationRunner definitions(Connectors connectors) {
        boolean needed = connectors.byId().values().stream()
                .flatMap(connector -> connector.receives().stream())
                .anyMatch(intake -> intake.rules().validation() != IntakeRules.Validation.OFF);
        Executor soon = CompletableFuture.delayedExecutor(LOAD_AFTER_SECONDS, TimeUnit.SECONDS);
        return arguments -> {
            if (needed) {
                soon.execute(() -> ProfileValidator.shared().validateReceived(new Observation()));
            }
        };
    }

    @Bean
    Translating translating(Reception.Doors doors, IntakePolicy policy, MeterRegistry registry, EarlyJudgement early) {
        return new Translating(doors.sources(), policy, new LossMeters(registry, "in"), early);
    }

    @Bean
    Exchange exchange(
            IntakePolicy policy, Exchange.Directory directory, NoticeRules rules, MessageLog log, Clock clock) {
        return new Exchange(policy, directory, rules, log, clock);
    }

    @Bean
    Exchange.Directory directory(Connectors connectors, Organisations organisations, KeyedHash hash) {
        return new Exchange.Directory(connectors, organisations, hash);
    }

    @Bean
    Conversions conversions(Connectors connectors, MeterRegistry registry, Clock clock) {
        Map<String, Destination> destinations = new HashMap<>();
        for (Connector connector : connectors.byId().values()) {
            connector.delivers().ifPresent(d -> destinations.put(connector.id(), Destinations.of(connector)));
        }
        return new Conversions(destinations, new LossMeters(registry, "out"), clock);
    }

    @Bean
    Keeping keeping(Connectors connectors, Stays stays, Exchange exchange, Following following) {
        return new Keeping(connectors, stays, exchange, following);
    }

    @Bean
    Pipeline pipeline(Translating translating, Keeping keeping, RecordStore store) {
        return new Pipeline(translating, keeping, store);
    }

    @Bean
    OverdueReceipts overdueReceipts(
            Connectors connectors, Ledger ledger, DurableInbox inbox, DeliveryMeters meters, Clock clock) {
        return new OverdueReceipts(connectors.byId().values(), ledger, inbox, meters, clock);
    }

    @Bean
    PersonOfMessage personOfMessage(Translating translating, RecordStore store) {
        return new PersonOfMessage(translating, store);
    }

    @Bean
    Replay replay(MessageLog log, DurableInbox inbox, AuditLog audit, Clock clock, PersonOfMessage persons) {
        return new Replay(log, inbox, audit, clock, persons::find);
    }
}
