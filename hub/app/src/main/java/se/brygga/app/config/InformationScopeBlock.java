package se.brygga.app.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the block {@code informationTypes} of config/clients.yml: which kinds of information a licence needs (PDL 4:2). */
final class InformationScopeBlock {

    private static final String KEY = "informationTypes";
    private static final Set<String> KEYS = Set.of("licence", "types");

    private final YamlFile file;
    private final Map<String, Set<String>> table = new LinkedHashMap<>();

    private InformationScopeBlock(YamlFile file) {
        this.file = file;
    }

    /** Reads the block; if people read through some client, it has to say what who has no licence needs. */
    static InformationScope read(YamlFile file, Section top, boolean needed) {
        InformationScopeBlock block = new InformationScopeBlock(file);
        List<Node> items = top.items(KEY);
        items.forEach(block::line);
        if (needed && !block.table.containsKey(InformationScope.DEFAULT)) {
            top.problem(
                    KEY,
                    "'" + KEY
                            + "' has no line for who has no licence. Add '- {licence: default, types: [pat, vko]}' with"
                            + " what everybody needs, or 'types: []' for nothing.");
        }
        return new InformationScope(Map.copyOf(block.table));
    }

    private void line(Node node) {
        Section section = Section.of(file, node, KEYS);
        String licence = section.text("licence", "Läkare");
        if (section.block("types").isEmpty()) {
            section.problem("types", "key 'types' is missing. Add it, for example 'types: [pat, vko]' or '[alla]'.");
        }
        Set<String> types = types(section);
        if (licence != null && table.put(licence, types) != null) {
            section.problem("licence", "'" + licence + "' is listed a second time. Keep one of them.");
        }
    }

    private static Set<String> types(Section section) {
        Set<String> types = new LinkedHashSet<>();
        Set<String> known = new TreeSet<>(InformationScope.NATIONAL);
        known.add(InformationScope.ALL);
        for (String word : section.words("types")) {
            if (word.equals(InformationScope.ALL)) {
                types.addAll(InformationScope.NATIONAL);
            } else if (known.contains(word)) {
                types.add(word);
            } else {
                section.problem("types", "unknown information type '" + word + "'. " + Nearest.advice(word, known));
            }
        }
        return Set.copyOf(types);
    }
}
