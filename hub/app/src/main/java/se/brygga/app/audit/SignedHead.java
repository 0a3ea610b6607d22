package se.brygga.app.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.AuditLog;

/**
 * A place in the audit chain that was vouched for at a time: a line of the heads file.
 *
 * @param at when it was signed
 * @param kind {@code head} for the end of the chain then, {@code cut} for the last entry that retention has removed
 * @param head place and hash
 * @param written when the last entry that was removed had been written; null for the end of the chain
 */
public record SignedHead(Instant at, String kind, AuditLog.Head head, Instant written) {

    /** The end of the chain at that time. */
    static final String END = "head";

    /** The last entry before the beginning of the chain. */
    static final String CUT = "cut";

    private static final int PARTS = 5;
    private static final int PARTS_OF_CUT = 6;

    /** Vouches for the end of the chain. */
    public static SignedHead end(Instant at, AuditLog.Head head) {
        return new SignedHead(at, END, head, null);
    }

    /** Vouches for the last entry that is removed for its age, and for when it was written. */
    static SignedHead cut(Instant at, AuditLog.Head head, Instant written) {
        return new SignedHead(at, CUT, head, written);
    }

    /** Tells whether the chain may begin after this place: what was removed was old enough when this was signed. */
    boolean begins(Period least) {
        return kind.equals(CUT)
                && !written.atOffset(ZoneOffset.UTC).plus(least).toInstant().isAfter(at);
    }

    /** Returns the line, with its signature as the last word. */
    public String line(KeyedHash key) {
        String said = String.join(" ", words());
        return said + " " + sign(said, key);
    }

    /** Reads a line; empty if it is none, or not signed by this installation. */
    static Optional<SignedHead> read(String line, KeyedHash key) {
        String[] part = line.strip().split(" ");
        boolean cut = part.length == PARTS_OF_CUT && part[1].equals(CUT);
        if (!cut && (part.length != PARTS || !part[1].equals(END))) {
            return Optional.empty();
        }
        try {
            var head = new AuditLog.Head(Long.parseLong(part[2]), part[3]);
            var signed = new SignedHead(Instant.parse(part[0]), part[1], head, cut ? Instant.parse(part[4]) : null);
            return Optional.of(signed).filter(one -> one.line(key).equals(line.strip()));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Tells whether a line was signed by this installation, whatever it says. */
    static boolean isSigned(String line, KeyedHash key) {
        int last = line.strip().lastIndexOf(' ');
        return last > 0
                && line.strip().substring(last + 1).equals(sign(line.strip().substring(0, last), key));
    }

    private static String sign(String said, KeyedHash key) {
        return key.hex("audit-head", said);
    }

    private List<String> words() {
        return Stream.of(at, kind, head.sequence(), head.hash(), written)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }
}
