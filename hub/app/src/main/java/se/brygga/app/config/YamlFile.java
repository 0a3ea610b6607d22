package se.brygga.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file as a tree of nodes that know their lines; tags are never turned into objects.
 *
 * @param path the file
 * @param root the topmost node
 * @param problems where faults go
 */
record YamlFile(Path path, Node root, Problems problems) {

    /** Reads a file with one document, or nothing after adding a problem. */
    static Optional<YamlFile> read(Path path, Problems problems) {
        List<YamlFile> documents = documents(path, problems);
        if (documents.size() > 1) {
            problems.add(path, line(documents.get(1).root()), "only one document is expected. Remove the line '---'.");
        }
        return documents.stream().findFirst();
    }

    /** Reads a file with one document or more; none after adding a problem. */
    static List<YamlFile> documents(Path path, Problems problems) {
        Optional<String> text = Utf8Text.read(path, problems);
        if (text.isEmpty()) {
            return List.of();
        }
        List<YamlFile> documents = new ArrayList<>();
        try {
            for (Node node : new Yaml(new LoaderOptions()).composeAll(new java.io.StringReader(text.get()))) {
                documents.add(new YamlFile(path, node, problems));
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(
                    path, line, "this is not YAML: " + e.getProblem() + ". Check indentation, colons and quotes here.");
            return List.of();
        } catch (YAMLException e) {
            problems.add(path, 0, "this is not YAML: " + firstLine(e) + ". Check it with a YAML editor.");
            return List.of();
        }
        if (documents.isEmpty()) {
            problems.add(path, 1, "the file is empty. Fill it in, or restore it from version control.");
        }
        return documents;
    }

    /** Returns the line of a node, from 1. */
    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** Adds a problem at a node. */
    void problem(Node node, String text) {
        problems.add(path, line(node), text);
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    }
}
