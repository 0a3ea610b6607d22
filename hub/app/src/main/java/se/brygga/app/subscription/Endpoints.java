package se.brygga.app.subscription;

import java.util.function.UnaryOperator;
import se.brygga.app.delivery.NotificationBundle;
import se.brygga.app.pipeline.Connectors;
import se.brygga.core.connector.Connector;
import se.brygga.core.error.Untranslatable;

/**
 * Where notifications may go: to addresses that the configuration names, and to no other (security.md 1, B6).
 *
 * @param settings returns the value of a key of config/application.yml, such as {@code akerby-notifications.url}
 */
public record Endpoints(Connectors connectors, UnaryOperator<String> settings) {

    /** Returns the connector of the same organisation that has this address; throws {@link Untranslatable} if none has. */
    String destination(String connector, String endpoint) {
        String organisation = connectors.get(connector).organisation();
        return connectors.byId().values().stream()
                .filter(other -> other.organisation().equals(organisation))
                .filter(other -> other.delivers()
                        .filter(delivery -> delivery.format().equals(NotificationBundle.FORMAT))
                        .isPresent())
                .map(Connector::id)
                .filter(id -> endpoint != null && endpoint.equals(settings.apply(id + ".url")))
                .findFirst()
                .orElseThrow(() -> new Untranslatable(
                        "Subscription.channel.endpoint",
                        "ENDPOINT_UNKNOWN",
                        "The endpoint must be the url that config/application.yml has for a connector of your "
                                + "organisation with the format 'subscription'"));
    }
}
