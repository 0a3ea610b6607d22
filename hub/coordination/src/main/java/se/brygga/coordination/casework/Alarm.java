package se.brygga.coordination.casework;

import java.time.Instant;

/**
 * A moment at which a case must be looked at again.
 *
 * @param key unique name, such as {@code discharge/<stay>/call}; the same key again moves the alarm. The part before the first
 *     slash is the field that is woken
 * @param at when; null stops the alarm
 */
public record Alarm(String key, Instant at) {

    /** Returns the field of coordination that is woken. */
    public String field() {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }
}
