package se.brygga.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/** Checks the settings {@code brygga.view.*}: who may open the view, whole and without anything that a browser reads otherwise. */
final class ViewCheck {

    private static final String BLOCK = "brygga.view.";
    private static final String SIGN_ON = BLOCK + "sign-on.";
    private static final String FILE = "file:";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** Scheme, host and port, and nothing that would end the header or the directive. */
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]+");

    private static final Duration LONGEST = Duration.ofHours(12);

    private final Settings settings;
    private final Problems problems;

    ViewCheck(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** Adds what is wrong to the problems; {@code issuers} are those of brygga.security. */
    void check(Set<String> issuers) {
        time(BLOCK + "idle");
        time(BLOCK + "longest");
        Set<String> ids = new HashSet<>();
        Set<String> bases = new HashSet<>();
        for (int i = 0; settings.knows(host(i, "id")) || settings.knows(host(i, "iss")); i++) {
            Optional<String> id = settings.find(host(i, "id"));
            if (id.isEmpty()) {
                nameless(i);
                continue;
            }
            if (!ID.matcher(id.get()).matches()) {
                problem(host(i, "id"), "'" + id.get() + "' is no name. Use small letters, digits and '-'.");
            }
            once(host(i, "id"), id.get(), ids);
            String base = host(i, "iss");
            settings.find(base).ifPresent(iss -> once(base, iss, bases));
            host(i);
        }
        signOn(issuers);
    }

    private static String host(int number, String key) {
        return BLOCK + "hosts[" + number + "]." + key;
    }

    private void nameless(int i) {
        if (settings.find(host(i, "iss")).isPresent()
                || settings.find(host(i, "context-client")).isPresent()) {
            problem(host(i, "id"), "this record system has no name. Give it one, or empty its other keys.");
        }
    }

    private void host(int i) {
        frames(i);
        if (settings.find(host(i, "iss")).isPresent()) {
            address(host(i, "iss"));
            needs(host(i, "client-id"), "SMART launch needs the view's name at the token endpoint.");
            key(host(i, "key-file"));
        }
        keys(i, "form-issuer", "form-keys");
        keys(i, "cds-issuer", "cds-keys");
        if (settings.find(host(i, "cds-issuer")).isPresent()) {
            needs(
                    host(i, "cds-provider"),
                    "calls of CDS Hooks need the HSA-id of the provider whose users they are for.");
        }
        settings.find(host(i, "context-client")).ifPresent(client -> client(host(i, "context-client"), client));
    }

    private void frames(int i) {
        for (int j = 0; settings.knows(host(i, "frames[" + j + "]")); j++) {
            String key = host(i, "frames[" + j + "]");
            settings.find(key).ifPresent(origin -> {
                if (!ORIGIN.matcher(origin).matches()) {
                    problem(key, "'" + origin + "' is no origin. Write scheme, host and port without a path.");
                } else {
                    address(key);
                }
            });
        }
    }

    private void keys(int i, String issuer, String keys) {
        if (settings.find(host(i, issuer)).isEmpty()) {
            return;
        }
        Optional<String> place = settings.find(host(i, keys));
        if (place.isEmpty()) {
            problem(host(i, keys), "who signs has no keys. Write the address of its JWK set, or file:PATH.");
        } else if (!place.get().startsWith(FILE)) {
            address(host(i, keys));
        } else if (!Files.isReadable(Path.of(place.get().substring(FILE.length())))) {
            problem(host(i, keys), "the file of '" + place.get() + "' cannot be read. Put the JWK set there.");
        }
    }

    private void client(String key, String client) {
        Path clients = problems.root().resolve("config/clients.yml");
        if (!Files.exists(clients)) {
            return;
        }
        List<String> systems = YamlFile.read(clients, problems).stream()
                .flatMap(file -> Section.open(file, file.root()).items("clients").stream()
                        .map(node -> Section.open(file, node)))
                .filter(section -> section.scalar("connector").isPresent())
                .map(section -> section.scalar("id").orElse(""))
                .toList();
        if (!systems.contains(client)) {
            problem(
                    key,
                    "'" + client + "' is no system of config/clients.yml. "
                            + Nearest.advice(client, Set.copyOf(systems)));
        }
    }

    private void signOn(Set<String> issuers) {
        Optional<String> issuer = settings.find(SIGN_ON + "issuer");
        if (issuer.isEmpty()) {
            return;
        }
        if (!issuers.contains(issuer.get())) {
            problem(
                    SIGN_ON + "issuer",
                    "'" + issuer.get() + "' is not among brygga.security.issuers. "
                            + Nearest.advice(issuer.get(), issuers));
        }
        for (int i = 0; i < issuers.size(); i++) {
            String block = "brygga.security.issuers[" + i + "].";
            boolean named = settings.find(block + "issuer").equals(issuer);
            if (named && settings.find(block + "authorization-endpoint").isEmpty()
                    || named && settings.find(block + "token-endpoint").isEmpty()) {
                problem(
                        SIGN_ON + "issuer",
                        "nobody logs in there: " + block
                                + "authorization-endpoint and token-endpoint are both needed.");
            }
        }
        key(SIGN_ON + "key-file");
    }

    private void time(String key) {
        settings.find(key).ifPresent(text -> {
            try {
                Duration time = DurationStyle.detectAndParse(text);
                if (time.compareTo(Duration.ofMinutes(1)) >= 0 && time.compareTo(LONGEST) <= 0) {
                    return;
                }
            } catch (IllegalArgumentException e) {
                // Told below, as what is too long.
            }
            problem(key, "'" + text + "' is not a time from 1m to 12h. Write one such as 30m.");
        });
    }

    private void key(String key) {
        needs(key, "the view proves itself with a private key. Write the path of its JSON Web Key.");
        settings.find(key).ifPresent(file -> {
            if (!Files.isReadable(problems.root().resolve(file))) {
                problem(key, "the file '" + file + "' cannot be read. Put the private JSON Web Key there.");
            }
        });
    }

    private void needs(String key, String text) {
        if (settings.find(key).isEmpty()) {
            problem(key, text);
        }
    }

    private void once(String key, String text, Set<String> seen) {
        if (!seen.add(text)) {
            problem(key, "'" + text + "' is listed a second time. Keep one of them.");
        }
    }

    private void address(String key) {
        settings.find(key).flatMap(SecurityCheck::addressFault).ifPresent(fault -> problem(key, fault));
    }

    private void problem(String key, String text) {
        settings.problem(key, text, problems);
    }
}
