package se.brygga.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Checks the places of one file where kamelets are used.
 *
 * @param file the file
 * @param kamelets all of them, by name
 * @param settings without a profile and with each: a name such as {@code {{sjostad-socialcare.transport}}-intake} may
 *     differ between them
 * @param connector the connector whose file it is; empty if none's
 */
record KameletUse(YamlFile file, Map<String, Kamelet> kamelets, List<Settings> settings, String connector) {

    static final String KAMELET = "kamelet:";

    /** The two ends of a kamelet's own template. */
    private static final Set<String> ENDS = Set.of("source", "sink");

    /** Options of the endpoint itself, which every kamelet takes. */
    private static final Set<String> OPTIONS =
            Set.of("bridgeErrorHandler", "exchangePattern", "lazyStartProducer", "noErrorHandler", "location");

    /** Checks one use; {@code step} is the block with {@code uri} and {@code parameters}, null if there is only a URI. */
    void check(ScalarNode uri, MappingNode step) {
        Optional<Section> parameters = Optional.ofNullable(step)
                .flatMap(block -> Section.open(file, block).block("parameters"))
                .map(node -> Section.open(file, node));
        String[] parts = uri.getValue().substring(KAMELET.length()).split("\\?", 2);
        String name = parts[0].split("/")[0];
        if (ENDS.contains(name)) {
            return;
        }
        Set<String> given = new TreeSet<>();
        if (parts.length > 1) {
            for (String pair : parts[1].split("&")) {
                given.add(pair.split("=", 2)[0]);
            }
        }
        parameters.ifPresent(section -> given.addAll(section.keys()));
        List<Kamelet> used = used(name, uri);
        if (used.isEmpty()) {
            return;
        }
        compare(uri, used, given);
        if (used.stream().anyMatch(kamelet -> kamelet.properties().contains("connector"))) {
            parameters.ifPresent(this::checkConnector);
        }
    }

    /** Returns the kamelets that the name stands for with the settings; none after adding a problem. */
    private List<Kamelet> used(String name, ScalarNode uri) {
        Set<String> names = new TreeSet<>();
        for (Settings each : settings) {
            names.add(Placeholders.fill(name, each));
        }
        List<Kamelet> used = new ArrayList<>();
        for (String each : names) {
            if (kamelets.containsKey(each)) {
                used.add(kamelets.get(each));
            } else {
                file.problem(
                        uri,
                        "there is no kamelet '" + each + "' in routes/. " + Nearest.advice(each, kamelets.keySet()));
            }
        }
        return used.size() == names.size() ? used : List.of();
    }

    private void compare(ScalarNode uri, List<Kamelet> used, Set<String> given) {
        Set<String> properties = new TreeSet<>();
        for (Kamelet kamelet : used) {
            properties.addAll(kamelet.properties());
            for (String parameter : new TreeSet<>(kamelet.required())) {
                if (!given.contains(parameter)) {
                    file.problem(
                            uri, "kamelet '" + kamelet.name() + "' needs the parameter '" + parameter + "'. Add it.");
                }
            }
        }
        for (String parameter : given) {
            if (!properties.contains(parameter) && !OPTIONS.contains(parameter)) {
                file.problem(
                        uri,
                        "kamelet '" + used.get(0).name() + "' has no parameter '" + parameter + "'. "
                                + Nearest.advice(parameter, properties));
            }
        }
    }

    private void checkConnector(Section parameters) {
        Optional<String> named = parameters.scalar("connector");
        if (!connector.isEmpty() && named.isPresent() && !named.get().equals(connector)) {
            parameters.problem(
                    "connector", "this folder is '" + connector + "', not '" + named.get() + "'. Name this folder.");
        }
    }
}
