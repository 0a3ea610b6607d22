package se.brygga.app.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Tokens whose signature was found good some seconds ago, by their hash: verifying one takes milliseconds of a processor. Times,
 * audience and revocations are judged at each request all the same.
 */
final class LatelyVerified {

    /** So long may a key count that its issuer has withdrawn, beside the minutes for which keys are kept. */
    private static final Duration COUNTS = Duration.ofSeconds(10);

    private static final int MOST = 10_000;

    private final Cache<String, Verified> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(COUNTS).build();
    private final Clock clock;

    LatelyVerified(Clock clock) {
        this.clock = clock;
    }

    private record Verified(JWTClaimsSet claims, Instant at) {}

    /** Returns the claims of a token; null if it was not verified lately. */
    JWTClaimsSet find(String token) {
        Verified found = verified.getIfPresent(hash(token));
        Instant now = clock.instant();
        boolean fresh = found != null
                && !now.isBefore(found.at())
                && now.isBefore(found.at().plus(COUNTS));
        return fresh ? found.claims() : null;
    }

    void add(String token, JWTClaimsSet claims) {
        verified.put(hash(token), new Verified(claims, clock.instant()));
    }

    /** Whoever reads the memory finds no tokens. */
    private static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java lacks SHA-256", e);
        }
    }
}
