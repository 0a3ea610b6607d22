package se.brygga.coordination.casework;

import java.time.Instant;

/**
 * Something that a unit's function mailbox is to do until a moment; it becomes a Task, with a reminder and an escalation.
 *
 * @param key unique name, such as {@code discharge/<stay>/call}; the same key again changes what is there and never doubles it
 * @param code code of code system work, such as {@code call-to-planning}
 * @param text what is to be done, in Swedish, without a word about the person
 * @param owner HSA-id of the unit that is to do it
 * @param requester HSA-id of the unit or body that asks
 * @param focus {@code Type/id} of what it is about; null if nothing
 * @param remind when the owner is reminded; null for never
 * @param due until when
 * @param escalate HSA-id of the unit that is told when nobody has done it in time; null for nobody
 * @param state what has become of it
 */
public record Work(
        String key,
        String code,
        String text,
        String owner,
        String requester,
        String focus,
        Instant remind,
        Instant due,
        String escalate,
        State state) {

    /** Returns true for what care plans itself, by a care model or for its team; other work has the clocks of law or of people. */
    public boolean isPlannedCare() {
        return key.startsWith("model/") || key.startsWith("team/");
    }

    /** Returns the same work in another state. */
    public Work in(State other) {
        return new Work(key, code, text, owner, requester, focus, remind, due, escalate, other);
    }

    /** What has become of work. */
    public enum State {
        /** Somebody must do it. */
        OPEN,
        /** It has been done, as the record shows. */
        DONE,
        /** It is not wanted any longer; it stays visible. */
        STOPPED
    }
}
