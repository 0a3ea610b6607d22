package se.brygga.app.auditpages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Draws at random in a way that anybody with the seed can repeat, in any program: by SHA-256 of {@code seed:sequence}. */
final class Draw {

    private Draw() {}

    /** Returns those of the numbers whose hashes are the smallest, in their own order. */
    static List<Long> of(List<Long> population, int count, String seed) {
        return population.stream()
                .sorted(Comparator.comparing(sequence -> rank(seed, sequence)))
                .limit(count)
                .sorted()
                .toList();
    }

    private static String rank(String seed, long sequence) {
        try {
            byte[] text = (seed + ":" + sequence).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
