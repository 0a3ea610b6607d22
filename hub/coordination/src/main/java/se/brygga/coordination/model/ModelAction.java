package se.brygga.coordination.model;

/**
 * One thing that a care model plans (domain.md 8).
 *
 * @param id its name within the model
 * @param kind what becomes of it
 * @param title what it is called
 * @param text what is to be done or told
 * @param trigger what must happen
 * @param role whom it is for
 * @param due until when; null for a message, which goes at once
 * @param priority routine, urgent, asap or stat
 * @param escalation who is told when it is late; null for nobody
 */
public record ModelAction(
        String id,
        Kind kind,
        Words title,
        Words text,
        ModelTrigger trigger,
        TeamRole role,
        Due due,
        String priority,
        TeamRole escalation) {

    /** What becomes of an action: code system care-model-action. */
    public enum Kind {
        /** Work for a unit. */
        TASK,
        /** A message to a unit. */
        MESSAGE
    }
}
