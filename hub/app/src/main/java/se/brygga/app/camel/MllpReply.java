package se.brygga.app.camel;

/**
 * What goes back for one frame.
 *
 * @param content the acknowledgement; null = none is to be sent
 * @param close true to close the connection afterwards
 */
record MllpReply(byte[] content, boolean close) {}
