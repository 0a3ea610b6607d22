package se.brygga.app.config;

import java.time.Duration;
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
        time(BLOCK + "idle");
        time(BLOCK + "longest");
        int hosts = hosts();
        for (int i = 0; i < hosts; i++) {
            host.check(i);
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

    private void problem(String key, String text) {
        settings.problem(key, text, problems);
    }
}
