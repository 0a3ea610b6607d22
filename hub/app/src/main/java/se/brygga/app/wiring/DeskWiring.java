package se.brygga.app.wiring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.app.casework.AlarmClock;
import se.brygga.app.casework.Casework;
import se.brygga.app.casework.Office;
import se.brygga.app.casework.UnitSayings;
import se.brygga.app.pipeline.Follower;
import se.brygga.app.view.session.FormTokens;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.RecordStore;

/** Makes what a reader's own desk needs, to show and to answer. */
@Configuration(proxyBeanMethods = false)
class DeskWiring {

    @Bean
    FormTokens formTokens(KeyedHash hash) {
        return new FormTokens(hash);
    }

    @Bean
    UnitSayings unitSayings(
            RecordStore store, Casework casework, Follower follower, AlarmClock.HandOut handOut, Office office) {
        return new UnitSayings(store, casework, follower, handOut, office);
    }
}
