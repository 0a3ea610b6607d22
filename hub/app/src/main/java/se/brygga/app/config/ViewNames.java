package se.brygga.app.config;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the settings of the view name in other files: systems, applications, providers, and private keys. */
final class ViewNames {

    private static final Set<String> NO_PROVIDERS = Set.of("UNIT", "LEGAL_BODY");

    private final Settings settings;
    private final Problems problems;

    ViewNames(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** Returns the clients that are systems; empty if there is no such file, which is told where it is read for use. */
    Optional<Set<String>> systems() {
        return ids("config/clients.yml", "clients", "id", one -> one.scalar("connector")
                .isPresent());
    }

    /** Returns the clients that people use; empty as above. */
    Optional<Set<String>> applications() {
        return ids("config/clients.yml", "clients", "id", one -> one.scalar("connector")
                .isEmpty());
    }

    /** Returns the HSA-ids of care and social care providers; empty as above. */
    Optional<Set<String>> providers() {
        return ids("config/organisations.yml", "organisations", "hsaId", one -> one.scalar("role")
                .filter(role -> !NO_PROVIDERS.contains(role))
                .isPresent());
    }

    /** Adds what is wrong with a setting that names the file of a private key. */
    void key(String key) {
        Optional<String> file = settings.find(key);
        if (file.isEmpty()) {
            settings.problem(
                    key, "the view proves itself with a private key. Write the path of its JSON Web Key.", problems);
        } else if (!Files.isReadable(problems.root().resolve(file.get()))) {
            settings.problem(
                    key, "the file '" + file.get() + "' cannot be read. Put the private JSON Web Key there.", problems);
        } else if (!isKey(problems.root().resolve(file.get()))) {
            settings.problem(
                    key,
                    "the file '" + file.get() + "' holds no private key for ES384 or RS384. Put a JSON Web Key there.",
                    problems);
        }
    }

    private static boolean isKey(Path file) {
        try {
            JWK key = JWK.parse(Files.readString(file));
            return key.isPrivate() && (key instanceof ECKey || key instanceof RSAKey);
        } catch (IOException | ParseException e) {
            return false;
        }
    }

    /** Returns the connectors, by the names of their folders. */
    Set<String> connectors() {
        try (Stream<Path> folders = Files.list(problems.root().resolve("connectors"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    private Optional<Set<String>> ids(String path, String list, String id, Predicate<Section> wanted) {
        Path place = problems.root().resolve(path);
        return Files.exists(place)
                ? YamlFile.read(place, problems).map(file -> Section.open(file, file.root()).items(list).stream()
                        .map(node -> Section.open(file, node))
                        .filter(wanted)
                        .map(section -> section.scalar(id).orElse(""))
                        .collect(Collectors.toUnmodifiableSet()))
                : Optional.empty();
    }
}
