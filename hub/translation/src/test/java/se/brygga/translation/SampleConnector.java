package se.brygga.translation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import se.brygga.core.identifier.IdentifierSystems;
import se.brygga.core.identifier.NamingSystems;
import se.brygga.core.message.Source;
import se.brygga.core.message.Spelling;

/** Reads from a connector's folder the few settings that a translation needs. */
public record SampleConnector(Path folder, String format, Source source) {

    private static final YAMLMapper YAML = new YAMLMapper(new YAMLFactory());

    /** The aliases that the samples use. */
    public static final IdentifierSystems ALIASES = NamingSystems.load();

    /** Returns every connector of the product that receives. */
    public static List<SampleConnector> all() {
        Path root = Path.of(System.getProperty("brygga.root")).resolve("connectors");
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.exists(folder.resolve("connector.yml")))
                    .sorted()
                    .map(SampleConnector::of)
                    .filter(connector -> !connector.format.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the hospital's connector. */
    public static SampleConnector mellanland() {
        return of(Path.of(System.getProperty("brygga.root")).resolve("connectors/mellanland-ehr"));
    }

    private static SampleConnector of(Path folder) {
        JsonNode file = tree(folder.resolve("connector.yml"));
        JsonNode intake = file.path("intake");
        Map<String, String> columns = new HashMap<>();
        intake.path("columns")
                .properties()
                .forEach(
                        column -> columns.put(column.getKey(), column.getValue().asText()));
        Source source = new Source(
                file.path("id").asText(),
                file.path("organisation").asText(),
                file.path("unit").asText(),
                ZoneId.of(intake.path("zone").asText("Europe/Stockholm")),
                Charset.forName(intake.path("charset").asText("UTF-8")),
                intake.path("localIdentifiers").asText("urn:oid:1.2.752.129.2.1.2.1"),
                intake.path("production").asBoolean(),
                intake.path("sendsProtection").asBoolean(true),
                spelling(intake, columns),
                codes(folder.resolve("codes")),
                ALIASES,
                Sample.hash());
        return new SampleConnector(folder, intake.path("format").asText(), source);
    }

    private static Spelling spelling(JsonNode intake, Map<String, String> columns) {
        String separator = intake.path("separator").asText(";");
        return new Spelling(
                columns,
                separator.equals("tab") ? '\t' : separator.charAt(0),
                patterns(intake.path("dates")),
                patterns(intake.path("times")),
                intake.path("decimal").asText(""),
                intake.path("list").asText("|").charAt(0));
    }

    private static List<String> patterns(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Map<String, Map<String, String>> codes(Path folder) {
        Map<String, Map<String, String>> tables = new HashMap<>();
        if (!Files.isDirectory(folder)) {
            return tables;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Map<String, String> table = new HashMap<>();
                Files.readAllLines(file).stream()
                        .skip(1)
                        .map(line -> line.split(";", -1))
                        .forEach(row -> table.put(row[0], row[1]));
                tables.put(file.getFileName().toString().replace(".csv", ""), table);
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return source.connector();
    }
}
