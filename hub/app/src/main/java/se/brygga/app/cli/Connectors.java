package se.brygga.app.cli;

import java.util.List;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.core.connector.Connector;

/** Finds the connector that somebody names. */
final class Connectors {

    private Connectors() {}

    /** Returns the connector; complains with the known ones if there is none of this id. */
    static Connector named(String id, HouseConfiguration configuration) {
        return configuration.connector(id).orElseThrow(() -> {
            List<String> known =
                    configuration.connectors().stream().map(Connector::id).toList();
            String list = known.isEmpty() ? "None is configured." : "Choose one of: " + String.join(", ", known) + ".";
            return new Complaint("There is no connector '" + id + "'. " + list);
        });
    }
}
