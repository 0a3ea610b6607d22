package se.brygga.app.view.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import se.brygga.app.refusal.Refused;

/**
 * Ties a form to the page that it was shown on (security.md 6, case 20): whoever sends one has read a page of this launch. It stands
 * beside the check of where a request comes from.
 */
public final class FormTokens {

    private final String secret = Secret.fresh();

    /** Returns the hidden field of the forms of a page. */
    public String of(OpenPatient open) {
        return Secret.hash(secret + ' ' + open.launch() + ' ' + open.caller().who());
    }

    /** Throws {@link Refused} for a form that was not shown on a page of this launch. */
    public void check(OpenPatient open, String token) {
        byte[] sent = String.valueOf(token).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(of(open).getBytes(StandardCharsets.UTF_8), sent)) {
            throw Refused.forbidden("FORM_TOKEN", "This form was not shown on the page that it comes from");
        }
    }
}
