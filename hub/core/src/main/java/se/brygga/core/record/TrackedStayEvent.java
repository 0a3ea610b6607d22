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
 * @param told code of the notice that told it, such as {@code admitted}; null if it has not been told
 * @param toldVoid true if a cancellation of that notice has been told
 */
public record TrackedStayEvent(StayEvent event, MessageKey source, Instant receivedAt, String told, boolean toldVoid) {}
