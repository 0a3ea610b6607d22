package se.brygga.translation.hl7v2.datatype;

/**
 * A string with its address: ST, ID, IS and every other datatype that is one string (HL7 v2.5.1, 2.A.73).
 *
 * @param place address, such as {@code PID-3(2).4.2}
 * @param value text without escapes and outer blanks; null if the sender left it empty or deleted it
 * @param deleted true for {@code ""}: the sender says that there is no such value any more
 */
public record St(String place, String value, boolean deleted) {

    /** Returns true if there is a value. */
    public boolean present() {
        return value != null;
    }

    /** Returns true if the value is this text. */
    public boolean is(String text) {
        return text.equals(value);
    }

    /** Returns the value or an empty string. */
    public String orEmpty() {
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return place;
    }
}
