package se.brygga.simulators.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Proof that who redeems a code is who asked for it (PKCE, RFC 7636 with S256).
 *
 * @param verifier 43 random characters
 * @param challenge their hash
 */
record ProofKey(String verifier, String challenge) {

    private static final int RANDOM_BYTES = 32;

    static ProofKey fresh() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        String verifier = text(random);
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            return new ProofKey(verifier, text(hash.digest(verifier.getBytes(StandardCharsets.US_ASCII))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
