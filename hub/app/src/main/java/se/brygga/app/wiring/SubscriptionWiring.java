package se.brygga.app.wiring;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import se.brygga.access.reader.Bodies;
import se.brygga.app.HubSettings;
import se.brygga.app.audit.Auditing;
import se.brygga.app.broker.DurableInbox;
import se.brygga.app.casework.EnrolmentSending;
import se.brygga.app.casework.PlanSending;
import se.brygga.app.delivery.BeforeSending;
import se.brygga.app.fhir.request.Offered;
import se.brygga.app.pipeline.Connectors;
import se.brygga.app.pipeline.Follower;
import se.brygga.app.subscription.Disclosure;
import se.brygga.app.subscription.Endpoints;
import se.brygga.app.subscription.Heartbeats;
import se.brygga.app.subscription.Notifications;
import se.brygga.app.subscription.SendingJudgement;
import se.brygga.app.subscription.SubscriptionDesk;
import se.brygga.app.subscription.SubscriptionProvider;
import se.brygga.app.subscription.SubscriptionReport;
import se.brygga.app.subscription.TopicEvents;
import se.brygga.app.subscription.Topics;
import se.brygga.core.organisation.Organisations;
import se.brygga.core.record.RecordStore;

/** Subscriptions of systems: what follows from a message, and the desk where they are taken. */
@Configuration(proxyBeanMethods = false)
class SubscriptionWiring {

    private static final String BACKPORT =
            "http://hl7.org/fhir/uv/subscriptions-backport/OperationDefinition/backport-subscription-";

    @Bean
    Notifications notifications(HubSettings settings) {
        return new Notifications(settings.security().audience());
    }

    @Bean
    Disclosure disclosure(Connectors connectors, Bodies bodies, BiPredicate<String, String> outerBlocks, Clock clock) {
        return new Disclosure(connectors, bodies, outerBlocks, clock);
    }

    @Bean
    Follower topicEvents(Disclosure disclosure, Notifications notifications, Clock clock) {
        return new TopicEvents(disclosure, notifications, clock);
    }

    @Bean
    BeforeSending sendingJudgement(RecordStore store, Disclosure disclosure, Organisations organisations, Clock clock) {
        return new PlanSending(store, clock)
                .and(new EnrolmentSending(store, organisations, clock))
                .and(new SendingJudgement(store, disclosure, clock));
    }

    @Bean
    SubscriptionDesk subscriptionDesk(
            RecordStore store,
            DurableInbox inbox,
            Connectors connectors,
            Environment settings,
            Notifications notifications) {
        return new SubscriptionDesk(store, inbox, new Endpoints(connectors, settings::getProperty), notifications);
    }

    @Bean
    SubscriptionReport subscriptionReport(RecordStore store, Disclosure disclosure, HubSettings settings) {
        return new SubscriptionReport(store, disclosure, settings.security().audience());
    }

    @Bean
    Heartbeats heartbeats(RecordStore store, DurableInbox inbox, Notifications notifications, Clock clock) {
        return new Heartbeats(store, inbox, notifications, clock);
    }

    @Bean
    Offered.Addition subscriptions(SubscriptionDesk desk, SubscriptionReport report, Auditing auditing) {
        return new Offered.Addition(
                new SubscriptionProvider(desk, report, auditing),
                List.of(
                        new Offered("POST", "Subscription", 'c', Set.of(), null),
                        new Offered("GET", "Subscription", 's', Set.of(), null),
                        new Offered("GET", "Subscription/{id}", 'r', Set.of(), null),
                        new Offered("DELETE", "Subscription/{id}", 'd', Set.of(), null),
                        new Offered("GET", "Subscription/{id}/$status", 'r', Set.of(), BACKPORT + "status"),
                        new Offered(
                                "GET",
                                "Subscription/{id}/$events",
                                'r',
                                Set.of("eventsSinceNumber", "eventsUntilNumber", "content"),
                                BACKPORT + "events")),
                Topics::declare);
    }
}
