package se.brygga.core.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hash (HMAC-SHA-256) with the secret of the installation: what a person or a resource is called outside the record.
 *
 * <p>A plain hash of a personnummer can be guessed by trying them all; a keyed one cannot. Safe for use by many threads.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;

    private final SecretKeySpec key;
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::newMac);

    /** Takes at least 32 secret bytes. */
    public KeyedHash(byte[] secret) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("The secret of the installation has " + secret.length
                    + " bytes; give it at least " + SHORTEST_SECRET);
        }
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** Returns 64 hex characters; the parts are kept apart, so {@code ("ab","c")} and {@code ("a","bc")} differ. */
    public String hex(String... parts) {
        Mac mac = macs.get();
        for (String part : parts) {
            mac.update(part.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }

    /** Returns the first 32 hex characters of {@link #hex}: a legal FHIR id. */
    public String id(String... parts) {
        return hex(parts).substring(0, 32);
    }

    private Mac newMac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
