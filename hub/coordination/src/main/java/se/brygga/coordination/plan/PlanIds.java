package se.brygga.coordination.plan;

import se.brygga.core.key.KeyedHash;

/** The ids of what is kept and told of a joint plan: for each owner its own, so that nothing changes hands. */
record PlanIds(KeyedHash hash, JointPlan plan) {

    String frame(String provider) {
        return hash.id("joint-plan-frame", plan.seed(), provider);
    }

    String part(String provider) {
        return hash.id("joint-plan-part", plan.seed(), provider);
    }

    String goal(String provider, String key) {
        return hash.id("joint-plan-goal", plan.seed(), provider, key);
    }

    String team(String provider) {
        return hash.id("joint-plan-team", plan.seed(), provider);
    }

    String provenance(String resource) {
        return hash.id("joint-plan-provenance", plan.seed(), resource);
    }

    /** Returns a key of work or a letter; the field that it belongs to stands first. */
    String key(String name) {
        return "plan/" + hash.id("joint-plan", plan.seed()) + "/" + name;
    }

    /** Returns the key of an alarm, from which the plan can be found again. */
    String alarm(String name) {
        return key(name) + "/" + plan.id();
    }

    /** Returns the id of the plan that an alarm is about. */
    static String planOf(String alarmKey) {
        return alarmKey.split("/", 4)[3];
    }
}
