package se.brygga.app.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Checks the settings {@code brygga.security.*}: addresses that are whole, keys that are there, nothing secret in plain (security.md 2). */
public final class SecurityCheck {

    private static final String BLOCK = "brygga.security.";
    private static final String PUBLIC_URL = BLOCK + "public-url";
    private static final String FILE = "file:";
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Settings settings;
    private final Problems problems;

    private SecurityCheck(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    /** Adds what is wrong to the problems. */
    public static void check(Settings settings, Problems problems) {
        SecurityCheck check = new SecurityCheck(settings, problems);
        check.publicUrl();
        Set<String> issuers = check.issuers();
        new ClientIssuers(issuers, problems).check();
        new ViewCheck(settings, problems).check(issuers);
        check.forwarded();
        new Bounds(settings, problems).check();
    }

    /** Throws {@link BadConfiguration} with what is wrong. */
    public static void require(Settings settings, Path root) {
        Problems problems = new Problems(root);
        check(settings, problems);
        if (problems.count() > 0) {
            throw new BadConfiguration(problems.all());
        }
    }

    private void publicUrl() {
        settings.find(PUBLIC_URL).ifPresent(url -> {
            address(PUBLIC_URL, url);
            if (url.endsWith("/") || url.contains("?") || url.contains("#")) {
                problem(PUBLIC_URL, "'" + url + "' goes on after the address. Write it without a '/' at the end.");
            }
        });
    }

    private Set<String> issuers() {
        Set<String> names = new HashSet<>();
        for (int i = 0; settings.knows(issuer(i, "issuer")) || settings.knows(issuer(i, "jwks")); i++) {
            Optional<String> name = settings.find(issuer(i, "issuer"));
            Optional<String> keys = settings.find(issuer(i, "jwks"));
            if (name.isEmpty()) {
                if (keys.isPresent()) {
                    problem(
                            issuer(i, "issuer"),
                            "the issuer of these keys has no name. Write it as in the tokens' iss.");
                }
                continue;
            }
            address(issuer(i, "issuer"), name.get());
            if (!names.add(name.get())) {
                problem(issuer(i, "issuer"), "'" + name.get() + "' is listed a second time. Keep one of them.");
            }
            keys(issuer(i, "jwks"), keys);
            for (String endpoint : Set.of("authorization-endpoint", "token-endpoint")) {
                String key = issuer(i, endpoint);
                settings.find(key).ifPresent(url -> address(key, url));
            }
        }
        return names;
    }

    private static String issuer(int number, String key) {
        return BLOCK + "issuers[" + number + "]." + key;
    }

    private void keys(String key, Optional<String> place) {
        if (place.isEmpty()) {
            problem(key, "the issuer has no keys. Write the address of its JWK set, or file:PATH.");
        } else if (!place.get().startsWith(FILE)) {
            address(key, place.get());
        } else if (!Files.isReadable(Path.of(place.get().substring(FILE.length())))) {
            problem(key, "the file of '" + place.get() + "' cannot be read. Put the issuer's JWK set there.");
        }
    }

    /** Without TLS anybody on the way could put in keys of his own, or take tokens out: that is for loopback only. */
    private void address(String key, String text) {
        addressFault(text).ifPresent(fault -> problem(key, fault));
    }

    /** Returns what is wrong with an address; nothing if it is one with TLS, or of this machine. */
    static Optional<String> addressFault(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            uri = URI.create("");
        }
        boolean secure = "https".equals(uri.getScheme());
        if (uri.getHost() == null || uri.getUserInfo() != null || !secure && !"http".equals(uri.getScheme())) {
            return Optional.of("'" + text + "' is no address. Write one such as https://idp.example.se.");
        } else if (!secure && !LOOPBACK.contains(uri.getHost())) {
            return Optional.of("'" + text + "' is without TLS. Write https; http is for 127.0.0.1 only.");
        }
        return Optional.empty();
    }

    private void forwarded() {
        ForwardedHeaders.faults(key -> settings.find(key).orElse(null)).forEach(this::problem);
    }

    private void problem(String key, String text) {
        settings.problem(key, text, problems);
    }
}
