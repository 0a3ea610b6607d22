package se.brygga.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.brygga.core.connector.Connector;
import se.brygga.core.organisation.Organisations;

/**
 * Everything that config/ and connectors/ say about this installation, apart from config/application.yml.
 *
 * @param organisations the directory of bodies and units
 * @param access what access.yml decides
 * @param discharge what discharge.yml decides
 * @param connectors the connected systems, by id in alphabetical order
 * @param clients who may log in
 */
public record HouseConfiguration(
        Organisations organisations,
        LegalChoices access,
        Discharge discharge,
        List<Connector> connectors,
        Clients clients) {

    /** Reads the files below a root folder; throws {@link BadConfiguration} with everything that is wrong. */
    public static HouseConfiguration load(Path root) {
        Problems problems = new Problems(root);
        HouseConfiguration configuration = read(problems);
        if (problems.count() > 0) {
            throw new BadConfiguration(problems.all());
        }
        return configuration;
    }

    /** Reads what can be read below the root of {@code problems}, and adds what is wrong to them. */
    public static HouseConfiguration read(Problems problems) {
        Path root = problems.root();
        Path config = root.resolve("config");
        OrganisationsFile.Directory directory = OrganisationsFile.read(config.resolve("organisations.yml"), problems);
        LegalChoices access = AccessFile.read(config.resolve("access.yml"), directory, problems);
        Discharge discharge = SmallFiles.discharge(
                config.resolve("discharge.yml"),
                hsaId -> directory.organisations().find(hsaId).isPresent(),
                problems);
        List<Path> folders = folders(root.resolve("connectors"), problems);
        List<Connector> connectors = new ArrayList<>();
        for (Path folder : folders) {
            ConnectorFolder.read(folder, directory, problems).ifPresent(connectors::add);
        }
        new UnitsAndConnectors(directory, connectors, folders).check();
        Clients clients = ClientsFile.read(config.resolve("clients.yml"), names(folders), problems);
        return new HouseConfiguration(directory.organisations(), access, discharge, List.copyOf(connectors), clients);
    }

    /** Returns the connector with this id. */
    public Optional<Connector> connector(String id) {
        return connectors.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** Returns the codes of the notices about hospital stays that are sent. */
    public Set<String> noticeCodes() {
        return discharge.notices();
    }

    /** Returns true if notices about persons with protected identity are sent without a human decision. */
    public boolean automaticNoticesForProtected() {
        return access.automaticNoticesForProtected();
    }

    private static Set<String> names(List<Path> folders) {
        return folders.stream().map(folder -> folder.getFileName().toString()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Path> folders(Path connectors, Problems problems) {
        if (!Files.isDirectory(connectors)) {
            problems.add(connectors, 0, "the folder is missing. Create it, with one folder per connected system.");
            return List.of();
        }
        try (Stream<Path> entries = Files.list(connectors)) {
            return entries.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(connectors, 0, "the folder cannot be read. Check that this user may read it.");
            return List.of();
        }
    }
}
