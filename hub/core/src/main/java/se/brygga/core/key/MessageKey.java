package se.brygga.core.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names one message: SHA-256 of connector, control id and content, as 64 hex characters.
 *
 * <p>The same key again is the same message: it is answered as before and changes nothing.
 */
public record MessageKey(String hex) {

    private static final int LENGTH = 64;

    /** Takes 64 hex characters. */
    public MessageKey {
        if (hex.length() != LENGTH) {
            throw new IllegalArgumentException("A message key has 64 hex characters, not " + hex.length());
        }
    }

    /** Computes the key; {@code content} is normalised by the format (for HL7 v2: without MSH-7 and MSH-13). */
    public static MessageKey of(String connector, String controlId, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(connector.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(controlId.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return new MessageKey(HexFormat.of().formatHex(digest.digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /** Returns the message id that people and logs see: the first 32 characters. */
    public String id() {
        return hex.substring(0, 32);
    }

    @Override
    public String toString() {
        return id();
    }
}
