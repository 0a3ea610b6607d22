package se.brygga.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.brygga.core.connector.Connector;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** Reads one folder below connectors/: connector.yml and codes/*.csv. */
final class ConnectorFolder {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");
    private static final Set<String> KEYS = Set.of("id", "description", "organisation", "unit", "intake", "delivery");

    private final Path folder;
    private final OrganisationsFile.Directory directory;
    private final Problems problems;

    private ConnectorFolder(Path folder, OrganisationsFile.Directory directory, Problems problems) {
        this.folder = folder;
        this.directory = directory;
        this.problems = problems;
    }

    /** Reads the folder; nothing after adding a problem that concerns it. */
    static Optional<Connector> read(Path folder, OrganisationsFile.Directory directory, Problems problems) {
        int before = problems.count();
        Optional<Connector> connector = YamlFile.read(folder.resolve("connector.yml"), problems)
                .map(new ConnectorFolder(folder, directory, problems)::connector);
        return problems.count() == before ? connector : Optional.empty();
    }

    private Connector connector(YamlFile yaml) {
        Section section = Section.of(yaml, yaml.root(), KEYS);
        String id = section.text("id", name());
        checkId(section, id);
        String organisation = section.text("organisation", "SE2120009994-O1");
        String unit = section.text("unit", "SE2120009994-HTJ01");
        checkBody(section, "organisation", organisation);
        checkBody(section, "unit", unit);
        checkUnitBelow(section, organisation, unit);
        if (section.block("intake").isEmpty() && section.block("delivery").isEmpty()) {
            section.problem("id", "the connector neither receives nor sends. Add a block 'intake' or 'delivery'.");
        }
        checkWayBack(section, yaml);
        return new Connector(
                Objects.requireNonNullElse(id, name()),
                section.text("description", "Home care of Åkerby"),
                organisation,
                unit,
                section.block("intake")
                        .map(node -> IntakeBlock.read(yaml, node))
                        .orElse(null),
                section.block("delivery")
                        .map(node -> DeliveryBlock.read(yaml, node))
                        .orElse(null),
                codes());
    }

    /** A receipt that comes as a message needs a door to come through. */
    private static void checkWayBack(Section section, YamlFile yaml) {
        boolean byMessage = section.block("delivery")
                .map(node -> Section.open(yaml, node).scalar("receipt"))
                .filter(receipt -> receipt.equals(Optional.of("message")))
                .isPresent();
        if (byMessage && section.block("intake").isEmpty()) {
            section.problem(
                    "delivery",
                    "receipts come as messages, and there is no block 'intake' for them. Add it, or write another 'receipt'.");
        }
    }

    private void checkId(Section section, String id) {
        if (id == null) {
            return;
        }
        if (!id.equals(name())) {
            section.problem("id", "id '" + id + "' differs from the folder's name '" + name() + "'. Make them equal.");
        } else if (!ID.matcher(id).matches()) {
            section.problem(
                    "id", "id '" + id + "' is not of the form organisation-system in small letters. Rename it.");
        }
    }

    private void checkBody(Section section, String key, String hsaId) {
        if (hsaId == null) {
            return;
        }
        if (!OrganisationsFile.HSA_ID.matcher(hsaId).matches()) {
            section.problem(
                    key, "'" + hsaId + "' is no HSA-id. Write SE, ten digits, '-' and up to 18 letters or digits.");
        } else if (directory.readable() && directory.organisations().find(hsaId).isEmpty()) {
            List<String> known = directory.organisations().all().stream()
                    .map(Organisation::hsaId)
                    .toList();
            section.problem(
                    key,
                    "'" + hsaId + "' is not in config/organisations.yml. Add it there. "
                            + Nearest.advice(hsaId, known));
        }
    }

    private void checkUnitBelow(Section section, String organisation, String unit) {
        Organisations all = directory.organisations();
        if (organisation == null
                || unit == null
                || all.find(unit).isEmpty()
                || all.find(organisation).isEmpty()) {
            return;
        }
        String above = unit;
        for (int steps = 0; above != null && steps <= all.all().size(); steps++) {
            if (above.equals(organisation)) {
                return;
            }
            above = all.find(above).map(Organisation::partOf).orElse(null);
        }
        section.problem(
                "unit",
                "'" + unit + "' is not part of '" + organisation
                        + "' in config/organisations.yml. Name a unit of the custodian, or mend 'partOf' there.");
    }

    private Map<String, Map<String, String>> codes() {
        Map<String, Map<String, String>> codes = new TreeMap<>();
        Path tables = folder.resolve("codes");
        if (!Files.isDirectory(tables)) {
            return codes;
        }
        try (Stream<Path> files = Files.list(tables)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                String table = file.getFileName().toString().replaceFirst("\\.csv$", "");
                codes.put(table, CodeTable.read(file, problems));
            }
        } catch (IOException e) {
            problems.add(tables, 0, "the folder cannot be read. Check that this user may read it.");
        }
        return codes;
    }

    private String name() {
        return folder.getFileName().toString();
    }
}
