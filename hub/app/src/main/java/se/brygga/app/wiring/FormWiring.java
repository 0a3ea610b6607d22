package se.brygga.app.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.app.view.session.FormTokens;
import se.brygga.core.key.KeyedHash;

/** Makes the tokens that forms of the view carry. */
@Configuration(proxyBeanMethods = false)
class FormWiring {

    @Bean
    FormTokens formTokens(KeyedHash hash) {
        return new FormTokens(hash);
    }
}
