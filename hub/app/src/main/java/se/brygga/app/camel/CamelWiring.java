package se.brygga.app.camel;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import se.brygga.app.HubSettings;
import se.brygga.app.broker.BrokerConnections;
import se.brygga.app.delivery.BeforeSending;
import se.brygga.app.delivery.Conversions;
import se.brygga.app.delivery.DeliveryMeters;
import se.brygga.app.intake.FhirDoor;
import se.brygga.app.intake.IntakeMeters;
import se.brygga.app.intake.Reception;
import se.brygga.app.pipeline.Connectors;
import se.brygga.app.pipeline.Translating;
import se.brygga.core.ledger.Ledger;

/** What the routes under routes/ and connectors/ refer to by name. */
@Configuration(proxyBeanMethods = false)
class CamelWiring {

    @Bean
    MllpLimits mllpLimits(HubSettings settings, IntakeMeters meters) {
        return new MllpLimits(settings.intake(), meters);
    }

    @Bean
    MllpDecoders mllpDecoder(MllpLimits limits) {
        return new MllpDecoders(limits);
    }

    @Bean
    MllpWindows mllpWindow(MllpLimits limits) {
        return new MllpWindows(limits);
    }

    @Bean
    MllpEncoders mllpEncoder() {
        return new MllpEncoders();
    }

    @Bean
    Processor mllpInbox(Reception reception, IntakeMeters meters, Clock clock) {
        return new MllpInbox(reception, meters, clock);
    }

    @Bean
    Processor httpInbox(Reception reception, IntakeMeters meters, HubSettings settings) {
        return new HttpInbox(reception, meters, settings.intake());
    }

    @Bean
    Processor fileInbox(Reception reception, HubSettings settings) {
        return new FileInbox(reception, settings.intake());
    }

    @Bean
    Processor fhirInbox(Reception reception, IntakeMeters meters, Translating translating, HubSettings settings) {
        return new FhirInbox(reception, meters, translating, settings.intake());
    }

    @Bean
    FhirDoor fhirDoor(CamelContext context, Connectors connectors) {
        return new CamelFhirDoor(context, connectors);
    }

    @Bean
    Processor deliveryOut(Conversions conversions) {
        return new DeliveryOut(conversions);
    }

    @Bean
    Processor mllpOut() {
        return new MllpOut();
    }

    @Bean
    Processor mllpReceipt() {
        return new MllpReceipt();
    }

    @Bean
    Processor fhirReceipt() {
        return new FhirReceipt();
    }

    @Bean
    Processor httpReceipt() {
        return new HttpReceipt();
    }

    @Bean
    Processor fileReceipt(Connectors connectors) {
        return new FileReceipt(connectors.byId());
    }

    /** No cookie, retry or redirect of its own: what happens to a notice is decided in one place. */
    @Bean
    HttpClientConfigurer plainHttp() {
        return builder ->
                builder.disableCookieManagement().disableAutomaticRetries().disableRedirectHandling();
    }

    @Bean
    DurableComponent durable(
            BrokerConnections connections,
            HubSettings settings,
            Connectors connectors,
            Ledger ledger,
            BeforeSending before,
            DeliveryMeters meters) {
        return new DurableComponent(
                new ConsumerParts(connections, settings.pipeline(), connectors.byId(), ledger, before, meters));
    }

    @Bean
    CamelContextConfiguration camelParts(Connectors connectors, SslBundles bundles, Environment environment) {
        ListeningPorts.check(connectors.byId().values(), environment);
        return new CamelParts(connectors, bundles);
    }

    @Bean
    ApplicationRunner pipelineRoutes(CamelContext context, Connectors connectors) {
        return new PipelineRoutes(context, connectors);
    }
}
