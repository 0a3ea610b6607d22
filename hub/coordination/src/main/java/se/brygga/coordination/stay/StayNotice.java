package se.brygga.coordination.stay;

import se.brygga.core.translated.StayEvent;

/**
 * Something that must be told of a stay to a receiver.
 *
 * @param code one of {@link NoticeCode}
 * @param event the event that it tells; of a cancellation: the event whose notice no longer holds
 * @param name what the notice is called
 * @param replaces the earlier notice that this one cancels or corrects; null if it does neither
 */
public record StayNotice(String code, StayEvent event, NoticeName name, NoticeName replaces) {}
