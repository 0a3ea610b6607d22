package se.brygga.coordination.plan;

import se.brygga.coordination.casework.Act;

/**
 * An accepted act with the plan before and after it.
 *
 * @param act the act
 * @param before the plan before; null if the act begins it
 * @param after the plan after
 */
record PlanMove(Act act, JointPlan before, JointPlan after) {}
