package se.brygga.app.camel;

/**
 * What the MLLP decoder found between start and end block.
 *
 * @param content the message; only its beginning if it is not whole
 * @param size whether all of it could be taken
 */
record MllpFrame(byte[] content, Size size) {

    /** Whether a frame could be taken; if not, the rest of it was thrown away. */
    enum Size {
        /** All of it is there. */
        WHOLE,
        /** It is over the limit: the sender need not try again. */
        TOO_LARGE,
        /** The buffers that all connections share are full: the sender can repeat it. */
        NO_ROOM
    }
}
