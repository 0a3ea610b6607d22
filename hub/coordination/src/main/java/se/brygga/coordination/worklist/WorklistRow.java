package se.brygga.coordination.worklist;

import java.time.Instant;
import java.util.List;
import se.brygga.coordination.team.TeamGap;

/**
 * One person on a unit's list; who the person is, is shown by the view, for which reading is a decision.
 *
 * @param person id of the person
 * @param models codes of the care models in which the person is enrolled and the unit takes part; none if it only has a task
 * @param today what happened on the day, in order; only for a unit of the team, and own messages
 * @param next the own task that is due first; null if there is none
 * @param gaps what the team lacks; only for a unit of the team
 */
public record WorklistRow(String person, List<String> models, List<Today> today, Clock next, List<TeamGap> gaps) {

    /**
     * Something that happened.
     *
     * @param event admitted, discharged and the like, or {@code message}
     * @param at when
     */
    public record Today(String event, Instant at) {}

    /**
     * An own task and its clock.
     *
     * @param code code of code system work
     * @param due until when
     * @param late true if that has passed (Försenad)
     * @param mailbox HSA-id of the unit whose function mailbox has it
     * @param state requested, accepted and so on
     * @param lastSeen when the unit last answered; null if it never did
     */
    public record Clock(String code, Instant due, boolean late, String mailbox, String state, Instant lastSeen) {}
}
