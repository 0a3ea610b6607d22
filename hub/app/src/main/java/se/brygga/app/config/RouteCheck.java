package se.brygga.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Checks the routes: known kamelets with the right parameters, resolvable placeholders, distinct ids. */
public final class RouteCheck {

    private final Problems problems;
    private final List<Settings> settings;
    private final Map<String, Kamelet> kamelets;
    private final Set<String> ids = new HashSet<>();
    private int routes;

    private RouteCheck(List<Settings> settings, Problems problems) {
        this.problems = problems;
        this.settings = settings;
        this.kamelets = Kamelet.all(problems.root().resolve("routes"), problems);
    }

    /**
     * Reads routes/ and each connector's routes.camel.yaml; returns how many routes there are.
     *
     * @param settings without a profile and with each of the profiles: the routes must be right with all of them
     */
    public static int check(List<Settings> settings, Problems problems) {
        RouteCheck check = new RouteCheck(settings, problems);
        Path routes = problems.root().resolve("routes");
        for (Path file : Kamelet.files(routes, ".yaml", problems)) {
            check.file(file, "");
        }
        Path connectors = problems.root().resolve("connectors");
        for (Path file : Kamelet.files(connectors, "connector.yml", problems)) {
            Path beside = file.resolveSibling("routes.camel.yaml");
            if (Files.notExists(beside)) {
                problems.add(beside, 0, "the file is missing. Write the connector's routes, as its neighbours do.");
            } else {
                check.file(beside, beside.getParent().getFileName().toString());
            }
        }
        return check.routes;
    }

    private void file(Path file, String connector) {
        for (YamlFile yaml : YamlFile.documents(file, problems)) {
            Set<String> own = new TreeSet<>();
            if (kamelets.containsKey(Kamelet.nameOf(file))) {
                own.addAll(kamelets.get(Kamelet.nameOf(file)).properties());
            } else if (yaml.root() instanceof SequenceNode list) {
                list.getValue().forEach(item -> own.addAll(top(yaml, item)));
            } else {
                yaml.problem(yaml.root(), "a list of routes is expected. Begin with '- route:'.");
            }
            KameletUse uses = new KameletUse(yaml, kamelets, settings, connector);
            new RouteNodes(yaml, uses, settings, own).visit(yaml.root());
        }
    }

    /** Counts a route; returns the parameters of a template. */
    private Set<String> top(YamlFile yaml, Node item) {
        Section section = Section.open(yaml, item);
        Optional<Node> route = section.block("route");
        Optional<Node> template = section.block("routeTemplate");
        if (route.isPresent() || template.isPresent() || section.block("from").isPresent()) {
            routes++;
        }
        route.or(() -> template).ifPresent(node -> checkId(Section.open(yaml, node)));
        Set<String> parameters = new TreeSet<>();
        template.ifPresent(node -> Section.open(yaml, node)
                .items("parameters")
                .forEach(each -> Section.open(yaml, each).scalar("name").ifPresent(parameters::add)));
        return parameters;
    }

    private void checkId(Section route) {
        String id = route.text("id", "akerby-homecare.delivery");
        if (id != null && !ids.add(id)) {
            route.problem("id", "another route has the id '" + id + "' already. Choose another.");
        }
    }
}
