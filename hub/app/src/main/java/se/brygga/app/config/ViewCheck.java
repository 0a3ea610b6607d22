package se.brygga.app.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/** Checks the settings {@code brygga.view.*}: who may open the view, whole and without anything that a browser reads otherwise. */
final class ViewCheck {

    private static final String BLOCK = "brygga.view.";
    private static final String SIGN_ON = BLOCK + "sign-on.";
    private static final Pattern HOST = Pattern.compile("brygga\\.view\\.hosts\\[(\\d{1,4})]");
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Settings settings;
    private final Problems problems;
    private final ViewNames names;
    private final HostCheck host;

    ViewCheck(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
        this.names = new ViewNames(settings, problems);
        this.host = new HostCheck(settings, names, problems);
    }

    /** Adds what is wrong to the problems; {@code issuers} are those of brygga.security. */
    void check(Set<String> issuers) {
        time(BLOCK + "idle", Duration.ofMinutes(1), LONGEST);
        time(BLOCK + "longest", Duration.ofMinutes(1), LONGEST);
        time(BLOCK + "cut-off", Duration.ofMillis(100), Duration.ofSeconds(30));
        time(BLOCK + "fresh", Duration.ofMinutes(1), Duration.ofDays(366));
        freshOf();
        idle();
        int hosts = hosts();
        boolean some = false;
        for (int i = 0; i < hosts; i++) {
            some |= host.check(i);
        }
        if (some) {
            application();
        }
        signOn(issuers);
    }

    /** Returns how many are listed, whichever of their keys are set. */
    private int hosts() {
        return settings.keys().stream()
                .map(HOST::matcher)
                .filter(Matcher::lookingAt)
                .mapToInt(found -> Integer.parseInt(found.group(1)) + 1)
                .max()
                .orElse(0);
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
        names.key(SIGN_ON + "key-file");
    }

    private void freshOf() {
        String block = BLOCK + "fresh-of.";
        Set<String> connectors = names.connectors();
        settings.keys().stream().filter(key -> key.startsWith(block)).forEach(key -> {
            time(key, Duration.ofMinutes(1), Duration.ofDays(366));
            String connector = key.substring(block.length());
            if (!connectors.contains(connector)) {
                problem(key, "there is no connector '" + connector + "'. " + Nearest.advice(connector, connectors));
            }
        });
    }

    /** A login has to last for more than one look. */
    private void idle() {
        Optional<Duration> idle = read(BLOCK + "idle");
        Optional<Duration> longest = read(BLOCK + "longest");
        if (idle.isPresent() && longest.isPresent() && idle.get().compareTo(longest.get()) > 0) {
            problem(BLOCK + "idle", "it is longer than 'longest'. Make it shorter.");
        }
    }

    private Optional<Duration> read(String key) {
        try {
            return settings.find(key).map(DurationStyle::detectAndParse);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void application() {
        settings.find(BLOCK + "application").ifPresent(name -> names.applications()
                .filter(known -> !known.contains(name))
                .ifPresent(known -> problem(
                        BLOCK + "application",
                        "'" + name + "' is no application of config/clients.yml. " + Nearest.advice(name, known))));
    }

    private void time(String key, Duration least, Duration most) {
        settings.find(key).ifPresent(text -> {
            try {
                Duration time = DurationStyle.detectAndParse(text);
                if (time.compareTo(least) >= 0 && time.compareTo(most) <= 0) {
                    return;
                }
            } catch (IllegalArgumentException e) {
                // Told below, as what is too long.
            }
            problem(
                    key,
                    "'" + text + "' is not a time from " + words(least) + " to " + words(most) + ". Write one such as "
                            + words(most) + ".");
        });
    }

    private static String words(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + "d";
        }
        String text = time.toString().substring(2).toLowerCase(Locale.ROOT);
        return text.startsWith("0.") ? time.toMillis() + "ms" : text;
    }

    private void problem(String key, String text) {
        settings.problem(key, text, problems);
    }
}
