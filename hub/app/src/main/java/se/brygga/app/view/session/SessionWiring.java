package se.brygga.app.view.session;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.brygga.app.HubSettings;
import se.brygga.app.security.OpenedPages;

/** Makes the sessions of the view, and what hands them to controllers. */
@Configuration(proxyBeanMethods = false)
class SessionWiring {

    @Bean
    ViewSessions viewSessions(HubSettings settings, Clock clock) {
        return new ViewSessions(settings.view(), clock);
    }

    @Bean
    OpenedPages openedPages(ViewSessions sessions) {
        return new SessionPages(sessions);
    }

    @Bean
    WebMvcConfigurer launchArguments(ViewSessions sessions) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new LaunchArguments(sessions));
            }
        };
    }
}
