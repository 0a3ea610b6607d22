package se.brygga.access.decision;

import se.brygga.access.reader.Reader;

/** Whom a consent or a lift is for: one user, or everybody of one unit; the other is null. */
record Grantee(String user, String unit) {

    /** Tells whether the reader is meant; a grant to nobody is for nobody. */
    boolean includes(Reader reader) {
        return (user != null || unit != null)
                && (user == null || user.equals(reader.user()))
                && (unit == null || unit.equals(reader.unit()));
    }
}
