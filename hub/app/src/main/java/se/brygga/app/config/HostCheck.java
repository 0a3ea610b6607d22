package se.brygga.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks one record system after the other of {@code brygga.view.hosts}: what each may open, for whom, and how it proves itself. */
final class HostCheck {

    private static final String BLOCK = "brygga.view.hosts[";
    private static final String FILE = "file:";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** Scheme, host and port, and nothing that would end the header or the directive. */
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.\\-\\[\\]:]+");

    /** By any of these the view is opened. */
    private static final List<String> WAYS = List.of("iss", "context-client", "form-issuer");

    private final Settings settings;
    private final ViewNames names;
    private final Problems problems;
    private final Set<String> seen = new HashSet<>();

    HostCheck(Settings settings, ViewNames names, Problems problems) {
        this.settings = settings;
        this.names = names;
        this.problems = problems;
    }

    /** Adds what is wrong with the host of this number to the problems; false if it is no host. */
    boolean check(int i) {
        Optional<String> id = find(i, "id");
        if (id.isEmpty()) {
            nameless(i);
            return false;
        }
        if (!ID.matcher(id.get()).matches()) {
            problem(key(i, "id"), "'" + id.get() + "' is no name. Use small letters, digits and '-'.");
        }
        for (String single : List.of("id", "iss", "context-client", "form-issuer", "cds-issuer")) {
            once(i, single);
        }
        frames(i);
        providers(i);
        smart(i);
        keys(i, "form-issuer", "form-keys");
        keys(i, "cds-issuer", "cds-keys");
        if (find(i, "cds-issuer").isPresent()) {
            needs(
                    key(i, "cds-provider"),
                    "calls of CDS Hooks need the HSA-id of the provider whose users they are for.");
            find(i, "cds-provider").ifPresent(provider -> provider(key(i, "cds-provider"), provider));
        }
        find(i, "context-client").ifPresent(client -> client(key(i, "context-client"), client));
        signOn(i);
        return true;
    }

    private static String key(int number, String name) {
        return BLOCK + number + "]." + name;
    }

    private Optional<String> find(int i, String name) {
        return settings.find(key(i, name));
    }

    private void nameless(int i) {
        if (settings.keys().stream()
                .filter(key -> key.startsWith(BLOCK + i + "]."))
                .anyMatch(key -> settings.find(key).isPresent())) {
            problem(key(i, "id"), "this record system has no name. Give it one, or empty its other keys.");
        }
    }

    /** Of two with one name, nobody could tell which of them it is. */
    private void once(int i, String name) {
        find(i, name).ifPresent(text -> {
            if (!seen.add(name + " " + text)) {
                problem(key(i, name), "'" + text + "' is listed a second time. Keep one of them.");
            }
        });
    }

    private void frames(int i) {
        for (int j = 0; settings.knows(key(i, "frames[" + j + "]")); j++) {
            String key = key(i, "frames[" + j + "]");
            settings.find(key).ifPresent(origin -> {
                if (!ORIGIN.matcher(origin).matches()) {
                    problem(key, "'" + origin + "' is no origin. Write scheme, host and port without a path.");
                } else {
                    address(key);
                }
            });
        }
    }

    private void providers(int i) {
        boolean some = false;
        for (int j = 0; settings.knows(key(i, "providers[" + j + "]")); j++) {
            String key = key(i, "providers[" + j + "]");
            Optional<String> provider = settings.find(key);
            some |= provider.isPresent();
            provider.ifPresent(one -> provider(key, one));
        }
        if (!some && WAYS.stream().anyMatch(way -> find(i, way).isPresent())) {
            problem(
                    key(i, "providers"),
                    "nobody is said for whose staff it may open the view. Write the HSA-ids of their providers.");
        }
    }

    private void provider(String key, String provider) {
        names.providers()
                .filter(known -> !known.contains(provider))
                .ifPresent(known -> problem(
                        key,
                        "'" + provider + "' is no provider of config/organisations.yml. "
                                + Nearest.advice(provider, known)));
    }

    private void smart(int i) {
        if (find(i, "iss").isPresent()) {
            address(key(i, "iss"));
            needs(key(i, "client-id"), "SMART launch needs the view's name at the token endpoint.");
            names.key(key(i, "key-file"));
            address(key(i, "issuer"));
        }
    }

    /** Who comes with a handle or a form logs in somewhere else. */
    private void signOn(int i) {
        if (settings.find("brygga.view.sign-on.issuer").isEmpty()) {
            for (String way : List.of("context-client", "form-issuer")) {
                find(i, way)
                        .ifPresent(any -> problem(
                                key(i, way),
                                "nobody could log in who comes so. Set brygga.view.sign-on.issuer and its key-file."));
            }
        }
    }

    private void keys(int i, String issuer, String keys) {
        if (find(i, issuer).isEmpty()) {
            return;
        }
        Optional<String> place = find(i, keys);
        if (place.isEmpty()) {
            problem(key(i, keys), "who signs has no keys. Write the address of its JWK set, or file:PATH.");
        } else if (!place.get().startsWith(FILE)) {
            address(key(i, keys));
        } else if (!Files.isReadable(Path.of(place.get().substring(FILE.length())))) {
            problem(key(i, keys), "the file of '" + place.get() + "' cannot be read. Put the JWK set there.");
        }
    }

    private void client(String key, String client) {
        names.systems()
                .filter(known -> !known.contains(client))
                .ifPresent(known -> problem(
                        key, "'" + client + "' is no system of config/clients.yml. " + Nearest.advice(client, known)));
    }

    private void needs(String key, String text) {
        if (settings.find(key).isEmpty()) {
            problem(key, text);
        }
    }

    private void address(String key) {
        settings.find(key).flatMap(SecurityCheck::addressFault).ifPresent(fault -> problem(key, fault));
    }

    private void problem(String key, String text) {
        settings.problem(key, text, problems);
    }
}
