package se.brygga.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.brygga.app.config.BadConfiguration;
import se.brygga.app.config.HouseConfiguration;
import se.brygga.app.config.Problems;
import se.brygga.core.connector.Connector;

/** Finds the connector that somebody names. */
final class Connectors {

    private Connectors() {}

    /**
     * Returns the connector, whatever is wrong elsewhere; complains with the known ones if there is none of this id.
     *
     * @throws BadConfiguration if the connector itself cannot be read
     */
    static Connector named(String id, Path root) {
        Problems problems = new Problems(root);
        HouseConfiguration configuration = HouseConfiguration.read(problems);
        return configuration.connector(id).orElseThrow(() -> {
            if (Files.isDirectory(root.resolve("connectors").resolve(id))) {
                return new BadConfiguration(problems.all());
            }
            List<String> known =
                    configuration.connectors().stream().map(Connector::id).toList();
            String list = known.isEmpty() ? "None is configured." : "Choose one of: " + String.join(", ", known) + ".";
            return new Complaint("There is no connector '" + id + "'. " + list);
        });
    }
}
