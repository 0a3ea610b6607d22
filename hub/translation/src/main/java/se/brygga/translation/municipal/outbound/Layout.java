package se.brygga.translation.municipal.outbound;

/** Where a format has its values. */
public interface Layout {

    /** Returns the address of a value in the destination's names; null if the format has no place for it. */
    String place(String path);
}
