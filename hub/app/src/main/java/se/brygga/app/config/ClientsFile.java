package se.brygga.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.yaml.snakeyaml.nodes.Node;
import se.brygga.access.reader.Purpose;
import se.brygga.access.reader.Role;
import se.brygga.access.scope.SmartScopes;
import se.brygga.app.config.Clients.Certificate;
import se.brygga.app.config.Clients.Client;

/** Reads config/clients.yml: which applications and systems may log in (security.md 2.2-2.4). */
final class ClientsFile {

    private static final Set<String> TOP = Set.of("clients", "purposes", "informationTypes");
    private static final Set<String> KEYS =
            Set.of("id", "connector", "roles", "scopes", "certificate", "issuer", "rate");
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /** A system is one by its connector, and glass is broken by a form, never by an application's registration. */
    private static final Set<String> ROLES = EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.BREAK_GLASS)).stream()
            .map(Role::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PURPOSES =
            Stream.of(Purpose.values()).map(Purpose::name).collect(Collectors.toUnmodifiableSet());

    private final YamlFile file;
    private final Set<String> connectors;
    private final Map<String, Client> clients = new LinkedHashMap<>();

    private ClientsFile(YamlFile file, Set<String> connectors) {
        this.file = file;
        this.connectors = connectors;
    }

    /** Reads the file; after a problem, what could be read. {@code connectors} are the names of the folders. */
    static Clients read(Path path, Set<String> connectors, Problems problems) {
        Optional<YamlFile> yaml = YamlFile.read(path, problems);
        if (yaml.isEmpty()) {
            return new Clients(List.of(), Map.of(), new InformationScope(Map.of()));
        }
        ClientsFile file = new ClientsFile(yaml.get(), connectors);
        Section top = Section.of(yaml.get(), yaml.get().root(), TOP);
        top.items("clients").forEach(file::client);
        Map<String, Purpose> purposes = new LinkedHashMap<>();
        top.items("purposes").forEach(node -> file.purpose(node, purposes));
        boolean read =
                file.clients.values().stream().anyMatch(client -> client.roles().contains(Role.READER));
        InformationScope scope = InformationScopeBlock.read(yaml.get(), top, read);
        return new Clients(List.copyOf(file.clients.values()), Map.copyOf(purposes), scope);
    }

    private void client(Node node) {
        Section section = Section.of(file, node, KEYS);
        String id = section.text("id", "akerby-journal");
        if (id == null) {
            return;
        }
        if (!ID.matcher(id).matches()) {
            section.problem("id", "'" + id + "' is no client id. Use letters, digits and signs without blanks.");
        } else if (clients.containsKey(id)) {
            section.problem("id", "'" + id + "' is listed a second time. Keep one of them.");
            return;
        }
        Client client = new Client(
                id,
                connector(section),
                roles(section),
                scopes(section),
                certificate(section).orElse(null),
                section.scalar("issuer").orElse(null),
                section.value("rate", 0, Bounds.NUMBERS, Bounds::number));
        checkKind(section, client);
        clients.put(id, client);
    }

    private String connector(Section section) {
        Optional<String> connector = section.scalar("connector");
        if (connector.isPresent() && !connectors.contains(connector.get())) {
            section.problem(
                    "connector",
                    "there is no connector '" + connector.get() + "'. " + Nearest.advice(connector.get(), connectors));
        }
        return connector.orElse(null);
    }

    private static Set<Role> roles(Section section) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : section.words("roles")) {
            if (ROLES.contains(word)) {
                roles.add(Role.valueOf(word));
            } else {
                section.problem("roles", "unknown role '" + word + "'. " + Nearest.advice(word, ROLES));
            }
        }
        return Set.copyOf(roles);
    }

    private static List<String> scopes(Section section) {
        List<String> scopes = new ArrayList<>();
        for (String word : section.words("scopes")) {
            if (SmartScopes.parse(word).rejected().isEmpty()) {
                scopes.add(word);
            } else {
                section.problem(
                        "scopes",
                        "'" + word + "' is no SMART v2 scope. Write one such as 'user/*.rs' or 'system/*.cruds'.");
            }
        }
        return List.copyOf(scopes);
    }

    private Optional<Certificate> certificate(Section section) {
        Optional<Node> block = section.block("certificate");
        if (block.isEmpty()) {
            return Optional.empty();
        }
        Section certificate = Section.of(file, block.get(), Set.of("san", "issuer"));
        String san = certificate.text("san", "journal.akerby.example");
        certificate.text("issuer", "CN=Example CA,O=Example,C=SE");
        X500Principal issuer = certificate.value(
                "issuer", null, "a distinguished name such as CN=Example CA,O=Example,C=SE", X500Principal::new);
        if (san == null || issuer == null) {
            return Optional.empty();
        }
        Certificate wanted = new Certificate(san, issuer);
        if (clients.values().stream().anyMatch(other -> wanted.equals(other.certificate()))) {
            certificate.problem("san", "another client has this certificate already. Give each client its own.");
        }
        return Optional.of(wanted);
    }

    private static void checkKind(Section section, Client client) {
        if (client.connector() == null && client.roles().isEmpty()) {
            section.problem(
                    "id",
                    "'" + client.id() + "' can do nothing. Add 'connector' for a custodian's system, or 'roles' for an"
                            + " application that people use.");
        } else if (client.connector() != null && !client.roles().isEmpty()) {
            section.problem("roles", "a custodian's system has no roles of people. Remove the line.");
        } else if (client.connector() == null && client.certificate() != null) {
            section.problem("certificate", "only a custodian's system logs in by certificate. Remove the block.");
        }
    }

    private void purpose(Node node, Map<String, Purpose> purposes) {
        Section section = Section.of(file, node, Set.of("commission", "counts"));
        String commission = section.text("commission", "Vård och behandling");
        section.text("counts", "CARE");
        String counts = section.choice("counts", Purpose.OTHER.name(), PURPOSES);
        if (commission != null && purposes.put(commission, Purpose.valueOf(counts)) != null) {
            section.problem("commission", "'" + commission + "' is listed a second time. Keep one of them.");
        }
    }
}
