package se.brygga.app.camel;

/**
 * What the MLLP decoder found between start and end block.
 *
 * @param content the message; for an oversized frame only its beginning
 * @param oversized true if the rest was thrown away because the frame is over the limit or the hub's buffers are full
 */
record MllpFrame(byte[] content, boolean oversized) {}
