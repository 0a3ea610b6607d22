package se.brygga.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.PropertyPlaceholderHelper;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The settings of config/application.yml and its profiles as flat keys, read without starting Spring.
 *
 * <p>The keys below {@code brygga} and below connectors' ids in these files are the ones that exist.
 */
public final class Settings {

    /** Frameworks whose keys are theirs to check. */
    private static final Set<String> FOREIGN = Set.of("server", "management", "spring", "camel", "logging", "debug");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final PropertyPlaceholderHelper placeholders = new PropertyPlaceholderHelper("${", "}", ":", null, true);

    private Settings() {}

    /** Reads application.yml and one file per profile; faults go to {@code problems}. */
    public static Settings read(List<String> profiles, Problems problems) {
        Settings settings = new Settings();
        Path config = problems.root().resolve("config");
        settings.add(config.resolve("application.yml"), problems);
        for (String profile : profiles) {
            settings.add(config.resolve("application-" + profile + ".yml"), problems);
        }
        return settings;
    }

    /** As {@link #read(List, Problems)}; throws {@link BadConfiguration} on faults. */
    public static Settings load(Path root, List<String> profiles) {
        Problems problems = new Problems(root);
        Settings settings = read(profiles, problems);
        if (problems.count() > 0) {
            throw new BadConfiguration(problems.all());
        }
        return settings;
    }

    /** Sets a key, whatever the files say. */
    public void override(String key, String value) {
        values.put(spelled(key), value);
    }

    /** Returns the value with its placeholders filled in; nothing if it is unset or empty. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.get(spelled(key)))
                .map(text -> placeholders.replacePlaceholders(text, this::lookUp))
                .filter(text -> !text.isBlank());
    }

    /** Tells whether the files have the key. */
    public boolean knows(String key) {
        return values.containsKey(spelled(key));
    }

    /** Returns the key as the files spell it: {@code passwordFile} and {@code password-file} are the same. */
    public String spelled(String key) {
        if (values.containsKey(key)) {
            return key;
        }
        String bare = bare(key);
        return values.keySet().stream()
                .filter(known -> bare(known).equals(bare))
                .findFirst()
                .orElse(key);
    }

    private static String bare(String key) {
        return key.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Where a key is written. */
    record Place(Path file, int line) {}

    /** Returns where the files say it last; line 0 of application.yml for what they do not say. */
    Place place(String key) {
        return places.getOrDefault(spelled(key), new Place(Path.of("config", "application.yml"), 0));
    }

    /** Adds what is wrong with a key's value, at its place. */
    void problem(String key, String text, Problems problems) {
        Place place = place(key);
        problems.add(problems.root().resolve(place.file()), place.line(), key + ": " + text);
    }

    /** Returns every key, with {@code [0]} for items of lists. */
    public Set<String> keys() {
        return new TreeSet<>(values.keySet());
    }

    /** Returns what is wrong with a key that somebody wants to set; nothing if it exists. */
    public Optional<String> unknown(String key) {
        if (knows(key) || knows(key.replaceAll("\\[\\d+]", "[0]")) || FOREIGN.contains(key.split("[.\\[]")[0])) {
            return Optional.empty();
        }
        Set<String> own = keys();
        own.removeIf(k -> FOREIGN.contains(k.split("[.\\[]")[0]));
        String advice = Nearest.of(key, own)
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("config/application.yml shows the keys that exist.");
        return Optional.of("there is no setting '" + key + "'. " + advice);
    }

    private String lookUp(String key) {
        String environment = key.toUpperCase(Locale.ROOT).replace(".", "_").replace("-", "");
        return knows(key) ? values.get(spelled(key)) : System.getProperty(key, System.getenv(environment));
    }

    private void add(Path file, Problems problems) {
        if (Files.notExists(file)) {
            problems.add(file, 0, "the file is missing. Create it, or choose another profile.");
            return;
        }
        for (YamlFile document : YamlFile.documents(file, problems)) {
            flatten("", document.root(), document);
        }
    }

    private void flatten(String prefix, Node node, YamlFile file) {
        if (node instanceof ScalarNode scalar) {
            values.put(prefix, scalar.getValue());
            places.put(prefix, new Place(file.path(), YamlFile.line(node)));
        } else if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                flatten(prefix + "[" + i + "]", sequence.getValue().get(i), file);
            }
        } else if (node instanceof MappingNode) {
            Section section = Section.open(file, node);
            for (String key : section.keys()) {
                flatten(
                        prefix.isEmpty() ? key : prefix + "." + key,
                        section.block(key).orElseThrow(),
                        file);
            }
        }
    }
}
