package se.brygga.profiles;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was judged lately and had no fault, by digest: systems send the same Patient with each of their messages, and judging a
 * resource takes milliseconds. Nothing of its content stays here. Safe for use by many threads.
 */
final class Faultless {

    /** A megabyte or two. */
    private static final int MOST = 10_000;

    private final Map<ByteBuffer, Boolean> lately = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Boolean> eldest) {
            return size() > MOST;
        }
    };

    /** Returns the name of a resource that is held to a profile. */
    ByteBuffer name(String profile, String json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((profile + '\n').getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells if it had no fault. */
    boolean has(ByteBuffer name) {
        synchronized (lately) {
            return lately.get(name) != null;
        }
    }

    /** Remembers it. */
    void add(ByteBuffer name) {
        synchronized (lately) {
            lately.put(name, true);
        }
    }
}
