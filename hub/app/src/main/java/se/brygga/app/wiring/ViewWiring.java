package se.brygga.app.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.app.view.session.PersonKeys;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.RecordReader;

/** What the view needs of the record beside the one door. */
@Configuration(proxyBeanMethods = false)
class ViewWiring {

    @Bean
    PersonKeys personKeys(RecordReader reader, KeyedHash hash) {
        return new RecordPersonKeys(reader, hash);
    }
}
