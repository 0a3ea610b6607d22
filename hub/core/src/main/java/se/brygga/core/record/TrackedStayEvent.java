package se.brygga.core.record;

import java.time.Instant;
import se.brygga.core.key.MessageKey;
import se.brygga.core.translated.StayEvent;

/**
 * A stay event as kept, with what the other side has been told of it.
 *
 * @param event the event
 * @param source the message that brought it
 * @param receivedAt when that message arrived
 * @param told codes of the notices that told it, such as {@code admitted}, by receiver, in a form that only coordination
 *     reads; null if it has not been told to anybody
 * @param toldVoid true if none of those notices stands any longer, as a cancellation or correction of them has been told
 */
public record TrackedStayEvent(StayEvent event, MessageKey source, Instant receivedAt, String told, boolean toldVoid) {}
