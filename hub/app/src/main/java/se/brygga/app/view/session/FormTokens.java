package se.brygga.app.view.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import se.brygga.access.reader.Caller;
import se.brygga.app.refusal.Refused;
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

    /** Throws {@link Refused}, with who sent it, for a form that does not carry the token of its launch. */
    public void check(String launch, Caller caller, String token) {
        byte[] right = of(launch).getBytes(StandardCharsets.US_ASCII);
        if (token == null || !MessageDigest.isEqual(right, token.getBytes(StandardCharsets.UTF_8))) {
            throw Refused.forbidden("FORM_TOKEN", "This form is not of this page. Load the page again")
                    .by(caller);
        }
    }
}
