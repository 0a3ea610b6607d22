package se.brygga.core.outbound;

import se.brygga.core.translated.LossReport;

/**
 * A message as it goes over the wire.
 *
 * @param type what it is in its format: {@code ADT^A01}, {@code measurement}
 * @param content the bytes, in the destination's character set
 * @param losses what became of each element; its places are FHIR paths, its targets addresses in the format
 */
public record Written(String type, byte[] content, LossReport losses) {}
