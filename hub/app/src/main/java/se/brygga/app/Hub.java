package se.brygga.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.JmsAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The running hub as a Spring Boot application; database and broker are opened by our own configuration, never by default. */
@SpringBootApplication(
        exclude = {
            ArtemisAutoConfiguration.class,
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            JmsAutoConfiguration.class,
            // The hub has no users of its own, so none with a generated password either.
            UserDetailsServiceAutoConfiguration.class
        },
        // An issuer is never part of the hub: with the simulators' libraries beside it, it would become one by itself.
        excludeName = {
            "org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration",
            "org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration"
        })
@EnableConfigurationProperties(HubSettings.class)
@EnableScheduling
public class Hub {

    /** Starts the hub and returns when it takes messages; arguments are Spring's ({@code --key=value}). */
    public static void run(String... arguments) {
        new SpringApplication(Hub.class).run(arguments);
    }
}
