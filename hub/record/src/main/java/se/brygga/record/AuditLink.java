package se.brygga.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import se.brygga.core.record.AuditLog.Entry;

/**
 * One link of the audit chain (security.md 4.2, rule 5).
 *
 * @param sequence 1, 2, 3 … without a gap
 * @param entry as it is stored
 * @param previous hash of the link before, 64 hex characters
 */
record AuditLink(long sequence, Entry entry, String previous) {

    static final String SELECT =
            "select sequence, happened_at, who, action, person, what, content, previous, hash from audit_event ";
    /** Column of the hash that was stored. */
    static final int HASH = 9;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Returns an entry as its columns will hold it; throws NullPointerException if it lacks what an entry must have. */
    static Entry kept(Entry entry) {
        return new Entry(
                Value.time(Value.micros(entry.at())),
                Value.clean(entry.who()),
                Value.clean(entry.action()),
                entry.person() == null ? null : Value.clean(entry.person()),
                Value.clean(entry.what()),
                entry.content() == null ? null : Value.clean(entry.content()));
    }

    /** Reads a link from its row. */
    static AuditLink read(ResultSet row) throws SQLException {
        return new AuditLink(
                row.getLong(1),
                new Entry(
                        Value.time(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                row.getString(8));
    }

    /** Returns the values of its columns, in the order of {@link #SELECT}. */
    Object[] row(String hash) {
        return new Object[] {
            sequence,
            entry.at(),
            entry.who(),
            entry.action(),
            entry.person(),
            entry.what(),
            entry.content(),
            previous,
            hash
        };
    }

    /**
     * Returns SHA-256 of the hash before and a JSON array of the content, as 64 hex characters.
     *
     * <p>The array is longer if there is an AuditEvent: links from before there were any keep their hash.
     */
    String hash() {
        List<Object> parts = new ArrayList<>(Arrays.asList(
                sequence, entry.at().toString(), entry.who(), entry.action(), entry.person(), entry.what()));
        if (entry.content() != null) {
            parts.add(entry.content());
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(StandardCharsets.US_ASCII));
            // By way of text: half a surrogate pair becomes a question mark, as it does in the columns.
            byte[] canonical = JSON.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Text cannot be written as JSON", e);
        }
    }
}
