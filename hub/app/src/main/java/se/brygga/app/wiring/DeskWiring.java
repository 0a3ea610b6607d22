package se.brygga.app.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.app.view.session.FormTokens;
import se.brygga.core.key.KeyedHash;

/** Makes what a reader's own desk needs, to show and to answer. */
@Configuration(proxyBeanMethods = false)
class DeskWiring {

    @Bean
    FormTokens formTokens(KeyedHash hash) {
        return new FormTokens(hash);
    }
}
