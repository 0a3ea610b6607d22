package se.brygga.app.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import se.brygga.core.key.KeyedHash;
import se.brygga.core.record.AuditLog;

/**
 * A place in the audit chain that was vouched for at a time: a line of the heads file.
 *
 * @param at when it was signed
 * @param kind {@code head} for the end of the chain then, {@code cut} for the last entry that retention has removed
 * @param head place and hash
 */
public record SignedHead(Instant at, String kind, AuditLog.Head head) {

    /** The end of the chain at that time. */
    static final String END = "head";

    /** The last entry before the beginning of the chain. */
    static final String CUT = "cut";

    private static final int PARTS = 5;

    /** Vouches for the end of the chain. */
    public static SignedHead end(Instant at, AuditLog.Head head) {
        return new SignedHead(at, END, head);
    }

    /** Returns the line, with its signature as the last word. */
    public String line(KeyedHash key) {
        return String.join(" ", at.toString(), kind, Long.toString(head.sequence()), head.hash(), signature(key));
    }

    /** Reads a line; empty if it is none, or not signed by this installation. */
    static Optional<SignedHead> read(String line, KeyedHash key) {
        String[] part = line.strip().split(" ");
        if (part.length != PARTS) {
            return Optional.empty();
        }
        try {
            var head = new AuditLog.Head(Long.parseLong(part[2]), part[3]);
            var signed = new SignedHead(Instant.parse(part[0]), part[1], head);
            return Optional.of(signed).filter(one -> one.line(key).equals(line.strip()));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String signature(KeyedHash key) {
        return key.hex("audit-" + kind, at.toString(), Long.toString(head.sequence()), head.hash());
    }
}
