package se.brygga.app.security;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.brygga.app.outbound.Outbound;

/** Where an issuer's public keys are: a file, or an address of which nothing but the configuration decides. */
final class KeyPlace {

    private static final String FILE = "file:";
    private static final Duration USUAL = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d{1,9})");

    private final String address;
    private final Outbound outbound = new Outbound();

    KeyPlace(String address) {
        this.address = address;
    }

    /** Keys, and how long they may be used if the issuer is not reached again. */
    record Keys(JWKSet set, Duration usable) {}

    /** Fetches the keys; throws IOException if that is not possible now. */
    Keys fetch() throws IOException {
        try {
            if (address.startsWith(FILE)) {
                return new Keys(JWKSet.parse(Files.readString(Path.of(address.substring(FILE.length())))), USUAL);
            }
            return load();
        } catch (ParseException e) {
            throw new IOException("The issuer's keys cannot be read as a JWK set", e);
        }
    }

    private Keys load() throws IOException, ParseException {
        Outbound.Answer answer =
                outbound.get(URI.create(address), Map.of("Accept", "application/jwk-set+json, application/json"));
        if (answer.status() != 200) {
            throw new IOException("The issuer's keys are not there: HTTP " + answer.status());
        }
        return new Keys(JWKSet.parse(answer.body()), usable(answer.cacheControl()));
    }

    private static Duration usable(Optional<String> cacheControl) {
        Matcher age = MAX_AGE.matcher(cacheControl.orElse(""));
        Duration usable = age.find() ? Duration.ofSeconds(Long.parseLong(age.group(1))) : USUAL;
        return usable.compareTo(SHORTEST) < 0 ? SHORTEST : usable.compareTo(LONGEST) > 0 ? LONGEST : usable;
    }
}
