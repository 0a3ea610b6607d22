package se.brygga.coordination.casework;

import java.util.Optional;
import se.brygga.core.message.Refusal;

/** One field of coordination: the joint plan, the discharge, the team, the care models, the conversation. */
public interface Coordinator {

    /** Says why a message must not be kept, in a sentence that tells a nurse what to do; empty if nothing speaks against it. */
    default Optional<Refusal> judge(CaseFile file, Sent sent) {
        return Optional.empty();
    }

    /**
     * Returns what is kept of a message that was not refused. Most fields keep it as it is; an answer that tells only what is
     * new is laid over what it answers, so that a system cannot lose what it did not repeat.
     */
    default Sent toKeep(CaseFile file, Sent sent) {
        return sent;
    }

    /** Returns what follows from a message that was just kept; the same message again gives the same consequences. */
    Consequences follow(CaseFile file, Sent sent);

    /**
     * Returns what follows from a message that was refused when it was to be kept, though its sender had been told that it was taken:
     * another party was first. Nothing of it is kept but the message itself.
     */
    default Consequences refused(CaseFile file, Sent sent, Refusal why) {
        return Consequences.NONE;
    }

    /** Returns true if this alarm is one of this field, whose name is that of its package unless it says otherwise here. */
    default boolean rings(Alarm alarm) {
        return getClass().getPackageName().endsWith("." + alarm.field());
    }

    /** Returns what follows from an alarm of this field that rings now. */
    default Consequences wake(CaseFile file, Alarm alarm) {
        return Consequences.NONE;
    }
}
