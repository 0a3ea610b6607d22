package se.brygga.app.fhir.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import se.brygga.access.reader.Caller;
import se.brygga.app.refusal.Refused;
import se.brygga.core.key.KeyedHash;

/**
 * Seals what the next page needs, so that the hub keeps nothing: only the same client and user can open it, for ten minutes, and
 * nobody can guess or change it (security.md 5, page ids not bound to users).
 */
public final class PageTokens {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST = 3_000;
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** Takes the installation's secret, from which the key follows. */
    public PageTokens(KeyedHash hash) {
        this.key = new SecretKeySpec(HexFormat.of().parseHex(hash.hex("key of page tokens")), "AES");
    }

    /**
     * The next page.
     *
     * @param path below the base that was asked
     * @param query the parameters, encoded
     * @param after place of the last hit of the page before
     */
    record Page(String path, String query, Place after) {}

    String seal(Caller caller, Page page, Instant now) {
        byte[] text =
                String.join("\n", page.path(), page.after().id(), page.query()).getBytes(StandardCharsets.UTF_8);
        byte[] plain = ByteBuffer.allocate(20 + text.length)
                .putLong(now.plus(LIFE).getEpochSecond())
                .putLong(page.after().second())
                .putInt(page.after().nano())
                .put(text)
                .array();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, caller, plain);
        String token = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
        if (token.length() > LONGEST) {
            throw Refused.parameter("The search is too long for a link to its next page. Shorten it or raise _count.");
        }
        return token;
    }

    Page open(Caller caller, String token, Instant now) {
        ByteBuffer plain = ByteBuffer.wrap(opened(caller, token));
        if (plain.getLong() < now.getEpochSecond()) {
            throw new Refused(
                    410, IssueType.EXPIRED, "PAGE_EXPIRED", "The link was good for ten minutes. Search again.");
        }
        long second = plain.getLong();
        int nano = plain.getInt();
        String[] text = StandardCharsets.UTF_8.decode(plain).toString().split("\n", 3);
        return new Page(text[0], text[2], new Place(second, nano, text[1]));
    }

    private byte[] opened(Caller caller, String token) {
        if (token.length() <= LONGEST) {
            try {
                byte[] all = Base64.getUrlDecoder().decode(token);
                if (all.length > NONCE + TAG_BITS / 8) {
                    byte[] nonce = java.util.Arrays.copyOf(all, NONCE);
                    return crypt(
                            Cipher.DECRYPT_MODE, nonce, caller, java.util.Arrays.copyOfRange(all, NONCE, all.length));
                }
            } catch (IllegalArgumentException e) {
                throw notTheirs();
            }
        }
        throw notTheirs();
    }

    private static Refused notTheirs() {
        return Refused.forbidden("PAGE_TOKEN", "This link to a page was not given to this caller. Search again.");
    }

    private byte[] crypt(int mode, byte[] nonce, Caller caller, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner(caller));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            if (mode == Cipher.DECRYPT_MODE) {
                throw notTheirs();
            }
            throw new IllegalStateException("This Java cannot seal with " + CIPHER, e);
        }
    }

    /** Whose page it is: also by the commission, for another one may see other things. */
    private static byte[] owner(Caller caller) {
        String unit = caller.reader() == null ? "" : caller.reader().unit();
        return String.join(
                        "\n",
                        caller.client(),
                        Objects.requireNonNullElse(caller.issuer(), ""),
                        caller.who(),
                        Objects.requireNonNullElse(unit, ""))
                .getBytes(StandardCharsets.UTF_8);
    }
}
