package se.brygga.record;

/**
 * Where the record is kept.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/DATABASE}
 * @param username for PostgreSQL; null for SQLite
 * @param password for PostgreSQL; null for SQLite
 * @param readers how many connections may read at once, at least 1
 */
public record RecordSettings(String url, String username, String password, int readers) {

    @Override
    public String toString() {
        return "record with " + readers + " readers";
    }
}
