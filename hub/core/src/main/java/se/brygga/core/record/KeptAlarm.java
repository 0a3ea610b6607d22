package se.brygga.core.record;

import java.time.Instant;
import se.brygga.core.key.MessageKey;

/**
 * A moment at which a person's case must be looked at again, as kept.
 *
 * @param key unique name
 * @param field the field of coordination that is woken
 * @param person id of the person
 * @param at when it is due
 * @param source the message that led to it; what follows when it rings belongs to that message in the ledger
 * @param attempts how often it has failed
 * @param ringsAt when it is tried next: {@code at}, or later once it has failed
 */
public record KeptAlarm(
        String key, String field, String person, Instant at, MessageKey source, int attempts, Instant ringsAt) {

    /** Makes an alarm that has not rung yet. */
    public static KeptAlarm of(String key, String field, String person, Instant at, MessageKey source) {
        return new KeptAlarm(key, field, person, at, source, 0, at);
    }
}
