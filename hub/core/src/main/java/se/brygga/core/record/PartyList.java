package se.brygga.core.record;

import java.time.Instant;
import java.util.Set;

/**
 * In which lists of a party something must stand to lead to a person. What has ended leads to nobody for ever: a mailbox grows for as long
 * as the hub runs, and what is to be done in it does not.
 *
 * @param types of those that have lists: Task, Communication, EpisodeOfCare, CareTeam
 * @param party HSA-id of a unit or a user
 * @param always Tasks of these statuses lead to the person however old they are, and only Tasks of these codes lead to anybody
 * @param since what is in none of those statuses leads to the person only from this event time on; null for all times
 * @param before whatever its status, what leads to the person is older than this; null for up to now
 */
public record PartyList(Set<String> types, String party, Narrowing always, Instant since, Instant before) {

    /** Makes a list up to now. */
    public PartyList(Set<String> types, String party, Narrowing always, Instant since) {
        this(types, party, always, since, null);
    }

    /** Returns a list of all times and kinds. */
    public static PartyList of(Set<String> types, String party) {
        return new PartyList(types, party, Narrowing.NONE, null);
    }
}
