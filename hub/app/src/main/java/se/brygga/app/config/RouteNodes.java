package se.brygga.app.config;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Walks through one file of routes and checks its uses of kamelets and its placeholders. */
final class RouteNodes {

    private final YamlFile file;
    private final KameletUse uses;
    private final List<Settings> settings;
    private final Set<String> own;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Takes the keys that placeholders may name: settings, and the file's own parameters if it is a kamelet. */
    RouteNodes(YamlFile file, KameletUse uses, List<Settings> settings, Set<String> own) {
        this.file = file;
        this.uses = uses;
        this.settings = settings;
        this.own = own;
    }

    /** Checks a node and all below it. */
    void visit(Node node) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getValueNode() instanceof ScalarNode value
                        && value.getValue().startsWith(KameletUse.KAMELET)) {
                    uses.check(value, isUri(entry) ? mapping : null);
                }
                visit(entry.getValueNode());
            }
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::visit);
        } else if (node instanceof ScalarNode scalar) {
            placeholders(scalar);
        }
    }

    private static boolean isUri(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals("uri");
    }

    private void placeholders(ScalarNode scalar) {
        for (String key : Placeholders.required(scalar.getValue())) {
            if (!own.contains(key) && settings.stream().noneMatch(each -> each.knows(key))) {
                Set<String> known = settings.get(0).keys();
                file.problem(
                        scalar,
                        "nothing gives {{" + key + "}} a value. Add the key to config/application.yml."
                                + Nearest.of(key, known)
                                        .map(near -> " Did you mean '" + near + "'?")
                                        .orElse(""));
            }
        }
    }
}
