package se.brygga.app.casework;

import java.time.Instant;
import se.brygga.core.key.MessageKey;
import se.brygga.core.record.KeptAlarm;

/**
 * What leads to consequences.
 *
 * @param person id of the person, merges followed
 * @param message that all of them belong to in the ledger: for an alarm the one that set it
 * @param at when what is told was so
 * @param now when it is worked on
 */
record Cause(String person, MessageKey message, Instant at, Instant now) {

    static Cause of(KeptAlarm alarm, String person, Instant now) {
        return new Cause(person, alarm.source(), alarm.at(), now);
    }
}
