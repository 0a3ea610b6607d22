package se.brygga.app.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.app.HubSettings;
import se.brygga.app.broker.DurableInbox;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.delivery.DeliveryMeters;
import se.brygga.app.delivery.OverdueReceipts;
import se.brygga.app.health.DiskGuard;
import se.brygga.app.intake.IntakeMeters;
import se.brygga.app.intake.Reception;
import se.brygga.app.pipeline.Connectors;
import se.brygga.app.pipeline.Keeping;
import se.brygga.app.pipeline.LossMeters;
import se.brygga.app.pipeline.NoticeRules;
import se.brygga.app.pipeline.Notices;
import se.brygga.app.pipeline.Pipeline;
import se.brygga.app.pipeline.Stays;
import se.brygga.app.pipeline.Translating;
import se.brygga.app.web.OperatorToken;
import se.brygga.app.web.Replay;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.ledger.Ledger;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.AuditLog;
import se.brygga.core.record.MessageLog;
import se.brygga.core.record.RecordStore;

/** The way of a message: reception, pipeline, deliveries. */
@Configuration(proxyBeanMethods = false)
class FlowWiring {

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
    Stays stays(HouseConfiguration configuration, Organisations organisations, KeyedHash hash, Clock clock) {
        NoticeRules rules = new NoticeRules(
                configuration.discharge().notices(), configuration.access().automaticNoticesForProtected());
        return new Stays(new Notices(rules, organisations, hash), clock);
    }

    @Bean
    Pipeline pipeline(
            Reception.Doors doors, MeterRegistry registry, Connectors connectors, Stays stays, RecordStore store) {
        Translating translating = new Translating(doors.sources(), new LossMeters(registry));
        return new Pipeline(translating, new Keeping(connectors, stays), store);
    }

    @Bean
    OverdueReceipts overdueReceipts(Connectors connectors, Ledger ledger, DeliveryMeters meters, Clock clock) {
        return new OverdueReceipts(connectors.byId().values(), ledger, meters, clock);
    }

    @Bean
    OperatorToken operatorToken(HubSettings settings) {
        return OperatorToken.create(settings.home());
    }

    @Bean
    Replay replay(MessageLog log, DurableInbox inbox, AuditLog audit, Clock clock) {
        return new Replay(log, inbox, audit, clock);
    }
}
