package se.brygga.app.security;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import se.brygga.access.reader.Bodies;
import se.brygga.app.HubSettings;
import se.brygga.app.audit.Auditing;
import se.brygga.app.config.ForwardedHeaders;
import se.brygga.app.config.HouseConfiguration;

/** Makes what the filter chains consist of. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityWiring.class);

    @Bean
    OperatorToken operatorToken(HubSettings settings) {
        return OperatorToken.create(settings.home());
    }

    @Bean
    Callers callers() {
        return new CurrentCaller();
    }

    @Bean
    Buckets buckets() {
        return new Buckets(System::nanoTime);
    }

    @Bean
    Refusals refusals(Auditing auditing, Buckets buckets, HubSettings settings, Clock clock) {
        var headers = new ProtectingHeaders(settings.view().frames());
        return new Refusals(
                auditing, buckets, new Refusals.Settings(settings.security().clientsRate(), headers), clock);
    }

    @Bean
    AccessTokens accessTokens(HubSettings settings, Clock clock) {
        HubSettings.Security security = settings.security();
        if (security.named().isEmpty()) {
            LOG.warn(
                    "No issuer is set (brygga.security.issuers): only client certificates and the operator's token log in");
        }
        return new AccessTokens(security, clock);
    }

    @Bean
    Login.Locks locks(HubSettings settings, OperatorToken operator, Clock clock) {
        return new Login.Locks(operator, new Revocations(settings.home(), clock));
    }

    @Bean
    ClientCallers clientCallers(HouseConfiguration configuration, HubSettings settings, Bodies bodies) {
        return new ClientCallers(
                configuration, bodies, settings.security().named().size() > 1);
    }

    @Bean
    PageCallers pageCallers(
            ClientCallers callers, HouseConfiguration configuration, HubSettings settings, Login.Locks locks) {
        return new PageCallers(
                callers,
                locks.revocations(),
                configuration.clients(),
                settings.view().application());
    }

    @Bean
    Login login(AccessTokens tokens, HouseConfiguration configuration, ClientCallers callers, Login.Locks locks) {
        return new Login(tokens, callers, new ClientCertificates(configuration.clients()), locks);
    }

    @Bean
    Limits limits(HubSettings settings, HouseConfiguration configuration, Buckets buckets) {
        return new Limits(settings.security(), configuration.clients(), buckets);
    }

    @Bean
    PersonLimits personLimits(HubSettings settings) {
        return new PersonLimits(settings.security().personsRate(), System::nanoTime);
    }

    /** Checks here as well, since a variable of the environment passes by the files. */
    @Bean
    Chains chains(Login login, Limits limits, Refusals refusals, Chains.Pages pages, Environment environment) {
        ForwardedHeaders.require(environment::getProperty);
        return new Chains(login, limits, refusals, pages);
    }

    @Bean
    Chains.Pages pages(
            ObjectProvider<OpenedPages> pages,
            Limits limits,
            Login.Locks locks,
            Refusals refusals,
            HubSettings settings) {
        var guards = new PageFilter.Guards(
                limits, locks.revocations(), settings.security().publicUrl());
        OpenedPages opened = pages.getIfAvailable();
        return new Chains.Pages(opened == null ? null : new PageFilter(opened, guards, refusals));
    }

    /** Nobody looks at how long each filter takes, and each would be timed with every request. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /** What the firewall stops never reaches a chain; it is audited and answered all the same. */
    @Bean
    RequestRejectedHandler requestRejectedHandler(Refusals refusals) {
        return (request, response, rejected) -> refusals.answer(request, response, PlainRequests.NOT_PLAIN, null);
    }

    @Bean
    FilterRegistrationBean<PlainRequests> plainRequests(Refusals refusals) {
        FilterRegistrationBean<PlainRequests> filter = new FilterRegistrationBean<>(new PlainRequests(refusals));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Exact paths, so that the one below the FHIR base comes before the FHIR servlet. */
    @Bean
    ServletRegistrationBean<SmartDiscovery> smartDiscovery(HubSettings settings) {
        return new ServletRegistrationBean<>(
                new SmartDiscovery(settings.security().named()), SmartDiscovery.AT_ROOT, SmartDiscovery.AT_FHIR);
    }
}
