package se.brygga.app.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A block of keys in a YAML file; asking for a value of the wrong shape adds a problem and gives the fallback. */
final class Section {

    private final YamlFile file;
    private final Node start;
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Section(YamlFile file, Node start) {
        this.file = file;
        this.start = start;
    }

    /** Reads a block with any keys. */
    static Section open(YamlFile file, Node node) {
        Section section = new Section(file, node);
        if (!(node instanceof MappingNode mapping)) {
            file.problem(node, "lines of the form 'key: value' are expected here.");
            return section;
        }
        for (NodeTuple entry : mapping.getValue()) {
            section.put(entry);
        }
        return section;
    }

    /** Reads a block that may have these keys only. */
    static Section of(YamlFile file, Node node, Set<String> known) {
        Section section = open(file, node);
        for (String key : section.keys.keySet()) {
            if (!known.contains(key)) {
                section.problem(key, "unknown key '" + key + "'. " + Nearest.advice(key, known));
            }
        }
        return section;
    }

    private void put(NodeTuple entry) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (keys.putIfAbsent(key, entry.getKeyNode()) != null) {
            file.problem(entry.getKeyNode(), "key '" + key + "' stands here a second time. Keep one of them.");
        } else {
            values.put(key, entry.getValueNode());
        }
    }

    /** Returns the text of a key that must be there, or null after adding a problem; {@code example} shows one. */
    String text(String key, String example) {
        Optional<String> text = scalar(key);
        if (text.isEmpty() && !values.containsKey(key)) {
            file.problem(start, "key '" + key + "' is missing. Add it, for example '" + key + ": " + example + "'.");
        }
        return text.orElse(null);
    }

    /** Returns the text of a key, or nothing if it is left out. */
    Optional<String> scalar(String key) {
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            problem(key, "key '" + key + "' needs one value. Write 'key: value', or remove the line.");
            return Optional.empty();
        }
        return Optional.of(scalar.getValue().strip());
    }

    /**
     * Returns the value of a key, or {@code fallback} if it is left out or wrong.
     *
     * @param shape what is right, for the sentence "… is not SHAPE."
     * @param read throws a RuntimeException if the text is not of that shape
     */
    <T> T value(String key, T fallback, String shape, Function<String, T> read) {
        Optional<String> text = scalar(key);
        if (text.isEmpty()) {
            return fallback;
        }
        try {
            return read.apply(text.get());
        } catch (RuntimeException e) {
            problem(key, "'" + key + ": " + text.get() + "' is not " + shape + ".");
            return fallback;
        }
    }

    /** Returns true or false. */
    boolean flag(String key, boolean fallback) {
        return value(key, fallback, "true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    /** Returns one of the words, or {@code fallback} if the key is left out or says something else. */
    String choice(String key, String fallback, Set<String> words) {
        Optional<String> text = scalar(key);
        if (text.isPresent() && !words.contains(text.get())) {
            problem(key, "'" + key + ": " + text.get() + "' is not allowed. " + Nearest.advice(text.get(), words));
            return fallback;
        }
        return text.orElse(fallback);
    }

    /** Returns the nodes of a list; none if the key is left out. */
    List<Node> items(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problem(key, "key '" + key + "' needs a list. Write '" + key + ": [first, second]' or one '- item' per line.");
        return List.of();
    }

    /** Returns a list of words; none if the key is left out. */
    List<String> words(String key) {
        List<String> words = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                words.add(scalar.getValue().strip());
            } else {
                file.problem(item, "each item of '" + key + "' is one word or text.");
            }
        }
        return words;
    }

    /** Returns a block below a key, if it is there. */
    Optional<Node> block(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Returns the keys in the order of the file. */
    Set<String> keys() {
        return Collections.unmodifiableSet(keys.keySet());
    }

    /** Adds a problem at a key, or at the start of the block if the key is not there. */
    void problem(String key, String text) {
        file.problem(keys.getOrDefault(key, start), text);
    }
}
