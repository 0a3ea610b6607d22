package se.brygga.app.view.session;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.brygga.app.HubSettings;
import se.brygga.app.audit.Auditing;
import se.brygga.app.outbound.Outbound;
import se.brygga.app.reading.ReadRecord;
import se.brygga.app.security.PageCallers;

/** Makes the ways into the view. */
@Configuration(proxyBeanMethods = false)
class LaunchWiring {

    @Bean
    Contexts launchContextsLeft(HubSettings settings, Clock clock) {
        return new Contexts(settings, clock);
    }

    @Bean
    Opener.Doors openerDoors(PageCallers callers, HubSettings settings, PersonKeys persons, ReadRecord record) {
        return new Opener.Doors(callers, settings.view(), persons, record);
    }

    @Bean
    Opener opener(Opener.Doors doors, ViewSessions sessions, Auditing auditing, Clock clock) {
        return new Opener(doors, sessions, auditing, clock);
    }

    @Bean
    WaysIn.Doors waysInDoors(Opener opener, Contexts contexts) {
        return new WaysIn.Doors(opener, contexts);
    }

    @Bean
    WaysIn waysIn(HubSettings settings, PageCallers callers, WaysIn.Doors doors, ViewSessions sessions, Clock clock) {
        Outbound outbound = new Outbound();
        return new WaysIn(
                new Servers(settings, callers, outbound, clock),
                new CodeFlow(settings.security().publicUrl(), outbound, clock),
                doors,
                sessions,
                clock);
    }
}
