package se.brygga.app.delivery;

/**
 * A delivery as it goes over the wire.
 *
 * @param format of the destination
 * @param kind first word of a file name: {@code notice}, {@code measurement}, {@code adt}
 * @param name what the destination calls it: the control id that its answer must name
 * @param content the bytes
 * @param losses the loss report of the conversion; null if nothing was converted
 */
public record Wire(String format, String kind, String name, byte[] content, String losses) {

    /** Kind of a notification of a subscription, for which nobody owes a receipt but the answer. */
    public static final String NOTIFICATION = "notification";
}
