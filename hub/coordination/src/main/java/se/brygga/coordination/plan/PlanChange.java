package se.brygga.coordination.plan;

/**
 * One thing that differs between two versions of a joint plan.
 *
 * @param what the place in the plan
 * @param how what happened to it
 * @param key what it is known by among those of its place; empty where there is but one
 * @param whose HSA-id of the body that it belongs to; empty for the plan as a whole
 * @param before how it read; empty if it was not there
 * @param after how it reads; empty if it is not there any longer
 */
public record PlanChange(What what, How how, String key, String whose, String before, String after) {

    /** A place in a plan. */
    public enum What {
        ACTIVITY("aktivitet", "activity"),
        GOAL("mål", "goal"),
        OUTCOME("utfall av mål", "outcome of a goal"),
        PARTICIPANT("deltagare", "participant"),
        RESPONSIBILITY("övergripande ansvar", "overall responsibility"),
        STATE("läge", "state"),
        FOLLOW_UP("uppföljning", "follow-up"),
        CALL("kallelse", "call"),
        FRAME("planens ram", "frame of the plan"),
        CONFIRMATION("bekräftelse", "confirmation");

        private final String swedish;
        private final String english;

        What(String swedish, String english) {
            this.swedish = swedish;
            this.english = english;
        }

        /** Returns what people call it. */
        public String text(Language language) {
            return language.choose(swedish, english);
        }
    }

    /** What can happen to a place in a plan. */
    public enum How {
        ADDED("tillagd", "added"),
        CHANGED("ändrad", "changed"),
        ENDED("avslutad", "ended");

        private final String swedish;
        private final String english;

        How(String swedish, String english) {
            this.swedish = swedish;
            this.english = english;
        }

        /** Returns what people call it. */
        public String text(Language language) {
            return language.choose(swedish, english);
        }
    }
}
