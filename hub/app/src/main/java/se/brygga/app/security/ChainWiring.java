package se.brygga.app.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static se.brygga.app.security.Chains.path;

import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import se.brygga.access.reader.Role;

/** Who may use which path: one chain for each surface, the last one closed (security.md 3.1, layer 1). */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class ChainWiring {

    /** The management port, which stays inside; Boot exposes nothing there but what application.yml names. */
    @Bean
    @Order(1)
    SecurityFilterChain managementChain(HttpSecurity http, Chains chains) throws Exception {
        return chains.open(http, EndpointRequest.to("health", "prometheus"));
    }

    @Bean
    @Order(2)
    SecurityFilterChain publicChain(HttpSecurity http, Chains chains) throws Exception {
        return chains.open(
                http,
                new OrRequestMatcher(
                        path("/fhir/metadata", GET, HEAD),
                        path(SmartDiscovery.AT_ROOT, GET, HEAD),
                        path(SmartDiscovery.AT_FHIR, GET, HEAD),
                        // Calls of CDS Hooks are signed one by one, which CdsDoor checks before it reads a body.
                        path("/cds-services", GET),
                        path("/cds-services/{service}", POST),
                        path("/cds-services/{service}/feedback", POST),
                        path("/brygga.css", GET, HEAD),
                        path("/view.css", GET, HEAD),
                        path("/view.js", GET, HEAD),
                        path("/htmx.js", GET, HEAD)));
    }

    /** Reads for all who read, writes for custodians' systems; what is shown is decided further in. */
    @Bean
    @Order(3)
    SecurityFilterChain fhirChain(HttpSecurity http, Chains chains) throws Exception {
        return chains.closed(http, Surface.FHIR, rules -> rules.requestMatchers(path(SmartDiscovery.AT_FHIR))
                .denyAll()
                .requestMatchers(path("/fhir/**", PUT, PATCH, DELETE))
                .hasRole(Role.SYSTEM.name())
                .requestMatchers(path("/fhir/**"))
                .hasAnyRole(
                        Role.READER.name(),
                        Role.COORDINATOR.name(),
                        Role.CONSENT_ADMIN.name(),
                        Role.AUDITOR.name(),
                        Role.SYSTEM.name()));
    }

    @Bean
    @Order(4)
    SecurityFilterChain intakeChain(HttpSecurity http, Chains chains) throws Exception {
        return chains.closed(http, Surface.INTAKE, rules -> rules.requestMatchers(path("/intake/{connector}", POST))
                .access(OwnDoor::decide));
    }

    @Bean
    @Order(5)
    SecurityFilterChain registersChain(HttpSecurity http, Chains chains) throws Exception {
        return chains.closed(http, Surface.REGISTERS, rules -> rules.requestMatchers(path("/registers/**", GET, POST))
                .hasRole(Role.SYSTEM.name()));
    }

    @Bean
    @Order(6)
    SecurityFilterChain accessChain(HttpSecurity http, Chains chains) throws Exception {
        return chains.closed(http, Surface.ACCESS, rules -> rules.requestMatchers(path("/access/**", GET, POST))
                .hasAnyRole(Role.READER.name(), Role.COORDINATOR.name(), Role.CONSENT_ADMIN.name()));
    }

    @Bean
    @Order(7)
    SecurityFilterChain auditChain(HttpSecurity http, Chains chains) throws Exception {
        return chains.closed(http, Surface.AUDIT, rules -> rules.requestMatchers(path("/audit/**", GET, HEAD, POST))
                .hasRole(Role.AUDITOR.name()));
    }

    /** Pages for all who watch; what changes something is for operators by bearer token, which no browser sends of itself. */
    @Bean
    @Order(8)
    SecurityFilterChain operatorChain(HttpSecurity http, Chains chains) throws Exception {
        return chains.closed(http, Surface.OPERATOR, rules -> rules.requestMatchers(
                        path("/", GET, HEAD), path("/messages/**", GET, HEAD), path("/operator/**", GET, HEAD))
                .hasAnyRole(Role.VIEWER.name(), Role.OPERATOR.name(), Role.AUDITOR.name())
                .requestMatchers(path("/operator/**", POST))
                .hasRole(Role.OPERATOR.name()));
    }

    /** Ways in are open, since whoever comes has no login yet; pages are for who has opened them. */
    @Bean
    @Order(9)
    SecurityFilterChain viewChain(HttpSecurity http, Chains chains) throws Exception {
        return chains.pages(http, rules -> rules.requestMatchers(
                        path("/launch", GET, POST), path("/launch/callback", GET), path("/view", GET))
                .permitAll()
                .requestMatchers(path("/view/{launch}/**", GET, HEAD, POST))
                .hasAnyRole(Role.READER.name(), Role.COORDINATOR.name(), Role.CONSENT_ADMIN.name()));
    }

    @Bean
    @Order(10)
    SecurityFilterChain launchContextChain(HttpSecurity http, Chains chains) throws Exception {
        return chains.closed(
                http, Surface.LAUNCH_CONTEXT, rules -> rules.requestMatchers(path("/launch-context/**", POST))
                        .hasRole(Role.SYSTEM.name()));
    }

    @Bean
    @Order(11)
    SecurityFilterChain closedChain(HttpSecurity http, Chains chains) throws Exception {
        return chains.closed(http, Surface.CLOSED, rules -> {});
    }
}
