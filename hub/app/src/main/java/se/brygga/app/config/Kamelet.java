package se.brygga.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A reusable piece of a route in routes/, with the parameters that it takes.
 *
 * @param name its name and that of its file
 * @param required parameters that must be given
 * @param properties all parameters
 */
record Kamelet(String name, Set<String> required, Set<String> properties) {

    private static final String ENDING = ".kamelet.yaml";

    /** Reads every kamelet below a folder, by name. */
    static Map<String, Kamelet> all(Path routes, Problems problems) {
        Map<String, Kamelet> kamelets = new TreeMap<>();
        for (Path file : files(routes, ENDING, problems)) {
            YamlFile.read(file, problems).ifPresent(yaml -> {
                Kamelet kamelet = read(yaml);
                kamelets.put(kamelet.name(), kamelet);
            });
        }
        return kamelets;
    }

    /** Returns the files with this ending below a folder, sorted; none if the folder is missing. */
    static List<Path> files(Path folder, String ending, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(folder, 0, "the folder cannot be read. Check that this user may read it.");
            return List.of();
        }
    }

    /** Returns the name that a file stands for. */
    static String nameOf(Path file) {
        return file.getFileName().toString().replace(ENDING, "");
    }

    private static Kamelet read(YamlFile yaml) {
        Section top = Section.open(yaml, yaml.root());
        top.choice("kind", "Kamelet", Set.of("Kamelet"));
        String name = nameOf(yaml.path());
        Optional<Section> metadata = below(yaml, top, "metadata");
        String written = metadata.map(section -> section.text("name", name)).orElse(name);
        if (!name.equals(written)) {
            metadata.get()
                    .problem(
                            "name", "name '" + written + "' differs from the file's, '" + name + "'. Make them equal.");
        }
        Optional<Section> definition = below(yaml, top, "spec").flatMap(spec -> below(yaml, spec, "definition"));
        Set<String> properties = definition
                .flatMap(section -> below(yaml, section, "properties"))
                .map(Section::keys)
                .orElse(Set.of());
        Set<String> required =
                definition.map(section -> Set.copyOf(section.words("required"))).orElse(Set.of());
        for (String parameter : required) {
            if (!properties.contains(parameter)) {
                definition
                        .get()
                        .problem(
                                "required",
                                "required parameter '" + parameter + "' is not below 'properties'. Describe it there.");
            }
        }
        return new Kamelet(name, required, properties);
    }

    private static Optional<Section> below(YamlFile yaml, Section section, String key) {
        Optional<Node> node = section.block(key);
        return node.map(n -> Section.open(yaml, n));
    }
}
