package se.brygga.coordination.model;

/**
 * What must happen for an action of a care model to be due (domain.md 8).
 *
 * @param event what happens
 * @param limit days or score; 0 if the event has no number
 */
public record ModelTrigger(TriggerEvent event, int limit) {

    /** Returns when it is, for people. */
    public Words words() {
        return event.words(limit);
    }
}
