package se.brygga.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import se.brygga.core.record.AuditLog.Entry;

/**
 * One link of the audit chain (security.md 4.2, rule 5).
 *
 * @param sequence 1, 2, 3 … without a gap
 * @param entry as it is stored
 * @param previous hash of the link before, 64 hex characters
 */
record AuditLink(long sequence, Entry entry, String previous) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Makes a link of an entry as a column will hold it. */
    static AuditLink of(long sequence, Entry entry, String previous) {
        String person = entry.person() == null ? null : Value.clean(entry.person());
        var kept = new Entry(
                Value.time(Value.micros(entry.at())),
                Value.clean(entry.who()),
                Value.clean(entry.action()),
                person,
                Value.clean(entry.what()));
        return new AuditLink(sequence, kept, previous);
    }

    /** Reads a link from its row. */
    static AuditLink read(ResultSet row) throws SQLException {
        Instant at = Value.time(row.getLong("happened_at"));
        return new AuditLink(
                row.getLong("sequence"),
                new Entry(
                        at,
                        row.getString("who"),
                        row.getString("action"),
                        row.getString("person"),
                        row.getString("what")),
                row.getString("previous"));
    }

    /** Returns SHA-256 of the hash before and a JSON array of the content, as 64 hex characters. */
    String hash() {
        try {
            String canonical = JSON.writeValueAsString(Arrays.asList(
                    sequence, entry.at().toString(), entry.who(), entry.action(), entry.person(), entry.what()));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Text cannot be written as JSON", e);
        }
    }
}
