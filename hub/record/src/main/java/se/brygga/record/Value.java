package se.brygga.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import se.brygga.core.key.MessageKey;

/**
 * How values of the core stand in columns; times are microseconds since 1970.
 *
 * <p>Columns are read by number: by name, the SQLite driver would ask for all names again with each result.
 */
final class Value {

    private Value() {}

    /** Returns the text; empty for none, in a column that has no null. */
    static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Sets all parameters. */
    static void bindAll(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    /** Sets a parameter: null, text, number, truth, bytes, an enum's name, a time or a message key. */
    static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null) {
            statement.setObject(index, null);
        } else if (value instanceof String text) {
            statement.setString(index, clean(text));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else if (value instanceof Number number) {
            statement.setLong(index, number.longValue());
        } else if (value instanceof Boolean truth) {
            statement.setInt(index, truth ? 1 : 0);
        } else if (value instanceof Instant time) {
            statement.setLong(index, micros(time));
        } else if (value instanceof MessageKey key) {
            statement.setBytes(index, bytes(key));
        } else if (value instanceof Enum<?> word) {
            statement.setString(index, word.name());
        } else {
            throw new IllegalArgumentException("No column holds a " + value.getClass());
        }
    }

    /** Replaces the one character that PostgreSQL cannot keep, so that no message is refused for it. */
    static String clean(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
    }

    /** Returns microseconds since 1970; what is finer is lost. */
    static long micros(Instant time) {
        return Math.addExact(
                Math.multiplyExact(time.getEpochSecond(), TimeUnit.SECONDS.toMicros(1)),
                TimeUnit.NANOSECONDS.toMicros(time.getNano()));
    }

    /** Returns the time of that many microseconds since 1970. */
    static Instant time(long micros) {
        long second = TimeUnit.SECONDS.toMicros(1);
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, second), TimeUnit.MICROSECONDS.toNanos(Math.floorMod(micros, second)));
    }

    /** Reads a time; null if the column is. */
    static Instant time(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : time(micros);
    }

    /** Reads an enum by its name; null if the column is. */
    static <E extends Enum<E>> E word(Class<E> type, ResultSet row, int column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** Reads a message key. */
    static MessageKey key(ResultSet row, int column) throws SQLException {
        return new MessageKey(HexFormat.of().formatHex(row.getBytes(column)));
    }

    /** Returns the 32 bytes of a message key. */
    static byte[] bytes(MessageKey key) {
        return HexFormat.of().parseHex(key.hex());
    }
}
