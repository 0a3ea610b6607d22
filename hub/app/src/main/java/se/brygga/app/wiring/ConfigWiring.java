package se.brygga.app.wiring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.app.HubSettings;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.config.Sources;
import se.brygga.app.intake.Reception;
import se.brygga.app.pipeline.Connectors;
import se.brygga.core.connector.Connector;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.message.Intake;
import se.brygga.core.message.Source;
import se.brygga.core.organisation.Organisations;
import se.brygga.translation.Translators;

/** Reads config/ and connectors/ once at the start; anything wrong there stops it. */
@Configuration(proxyBeanMethods = false)
class ConfigWiring {

    @Bean
    HouseConfiguration houseConfiguration(HubSettings settings) {
        return HouseConfiguration.load(settings.root());
    }

    @Bean
    Connectors connectors(HouseConfiguration configuration) {
        Map<String, Connector> byId = new LinkedHashMap<>();
        configuration.connectors().forEach(connector -> byId.put(connector.id(), connector));
        return new Connectors(byId);
    }

    @Bean
    Organisations organisations(HouseConfiguration configuration) {
        return configuration.organisations();
    }

    @Bean
    IdentifierSystems identifierSystems() {
        return NamingSystems.load();
    }

    @Bean
    Reception.Doors doors(Connectors connectors, IdentifierSystems identifiers, KeyedHash hash) {
        Map<String, Source> sources = new LinkedHashMap<>();
        Map<String, Intake> intakes = new LinkedHashMap<>();
        for (Connector connector : connectors.byId().values()) {
            connector.receives().ifPresent(intake -> {
                sources.put(connector.id(), Sources.of(connector, identifiers, hash));
                intakes.put(connector.id(), Translators.intake(intake.format()));
            });
        }
        return new Reception.Doors(sources, intakes);
    }
}
