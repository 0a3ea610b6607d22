package se.brygga.app.config;

import java.nio.file.Path;
import java.util.List;
import se.brygga.app.config.OrganisationsFile.Directory;
import se.brygga.core.connector.Connector;
import se.brygga.core.organisation.Organisation;

/** Checks that units and connectors fit together: each unit that takes notices can be reached. */
record UnitsAndConnectors(Directory directory, List<Connector> connectors, List<Path> folders) {

    /** Adds a problem for each unit that does not fit. */
    void check() {
        directory.organisations().all().forEach(this::check);
    }

    private void check(Organisation unit) {
        Section section = directory.sections().get(unit.hsaId());
        if (unit.connector() == null) {
            if (!unit.notices().isEmpty()) {
                section.problem(
                        "notices", "the unit takes notices, but no connector reaches it. Add a key 'connector'.");
            }
            return;
        }
        List<String> names =
                folders.stream().map(folder -> folder.getFileName().toString()).toList();
        if (!names.contains(unit.connector())) {
            section.problem(
                    "connector",
                    "there is no folder connectors/" + unit.connector() + ". "
                            + Nearest.advice(unit.connector(), names));
            return;
        }
        boolean deaf = connectors.stream()
                .anyMatch(c -> c.id().equals(unit.connector()) && c.delivers().isEmpty());
        if (deaf && !unit.notices().isEmpty()) {
            section.problem(
                    "connector",
                    "the unit takes notices, but connectors/" + unit.connector()
                            + "/connector.yml has no block 'delivery'. Add it.");
        }
    }
}
