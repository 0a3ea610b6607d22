package se.brygga.core.message;

/**
 * Why an intake refused a message; the message is kept for the operator all the same.
 *
 * @param code stable code, such as {@code PID3_MISSING}
 * @param place address in the source, such as {@code PID-3}
 * @param text a sentence without content of the message
 */
public record Refusal(String code, String place, String text) {}
