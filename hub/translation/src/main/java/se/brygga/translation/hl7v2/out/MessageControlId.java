package se.brygga.translation.hl7v2.out;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import se.brygga.translation.hl7v2.write.Hl7Version;

/**
 * MSH-10 of what goes out: the message's id if the version has room for it, else 20 characters of its hash (HL7 v2.5.1, 2.15.9.10).
 *
 * <p>A cut id could meet another one with the same beginning; 80 bits of a hash do not. The same id always gives the same, so
 * a resend keeps it.
 */
public final class MessageControlId {

    private static final int LONGEST = 20;
    private static final int LONGEST_FROM_27 = 199;

    private MessageControlId() {}

    /** Returns MSH-10 for an outbound message's id in a version such as {@code 2.5.1}; answers name it in MSA-2. */
    public static String of(String id, String version) {
        int longest = Hl7Version.of(version).from(7) ? LONGEST_FROM_27 : LONGEST;
        return id.length() <= longest ? id : hash(id).substring(0, LONGEST);
    }

    private static String hash(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
