package se.brygga.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Checks that every client says whose tokens may name it, where more than one issuer is trusted (security.md 2.1). */
final class ClientIssuers {

    private static final String ISSUER = "issuer";

    private final Set<String> issuers;
    private final Problems problems;

    /** Takes the names of the issuers that are set. */
    ClientIssuers(Set<String> issuers, Problems problems) {
        this.issuers = issuers;
        this.problems = problems;
    }

    /** Adds what is wrong to the problems; where no issuer is set, there are no tokens. */
    void check() {
        Path clients = problems.root().resolve("config/clients.yml");
        // A file that is missing or broken is told where it is read for use.
        if (!issuers.isEmpty() && Files.exists(clients)) {
            YamlFile.read(clients, problems)
                    .ifPresent(file ->
                            Section.open(file, file.root()).items("clients").forEach(node -> check(file, node)));
        }
    }

    private void check(YamlFile file, Node node) {
        Section client = Section.open(file, node);
        Optional<String> issuer = client.scalar(ISSUER);
        if (issuer.isPresent() && !issuers.contains(issuer.get())) {
            client.problem(
                    ISSUER,
                    "'" + issuer.get() + "' is not among brygga.security.issuers. "
                            + Nearest.advice(issuer.get(), issuers));
        } else if (issuer.isEmpty() && issuers.size() > 1) {
            client.problem(
                    "id",
                    "key 'issuer' is missing, and more than one issuer is set: each could speak for this client. Add it. "
                            + Nearest.advice("", issuers));
        }
    }
}
