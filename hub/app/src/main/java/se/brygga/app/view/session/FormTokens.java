package se.brygga.app.view.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import se.brygga.core.key.KeyedHash;

/**
 * Tokens that forms of an opened page carry (OWASP, signed token against forged requests): a page of another site cannot know it, nor
 * does that of another launch hold. It stands beside what the filter chain asks of the origin.
 */
public final class FormTokens {

    private final KeyedHash hash;

    /** Takes the installation's hash. */
    public FormTokens(KeyedHash hash) {
        this.hash = hash;
    }

    /** Returns the token of a launch. */
    public String of(String launch) {
        return hash.id("form", launch);
    }

    /** Tells whether a form carries the token of its launch. */
    public boolean holds(String launch, String token) {
        byte[] right = of(launch).getBytes(StandardCharsets.US_ASCII);
        return token != null && MessageDigest.isEqual(right, token.getBytes(StandardCharsets.UTF_8));
    }
}
