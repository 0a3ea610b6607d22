/**
 * The joint plan (samordnad individuell plan, SIP: HSL 16:4, SoL 10:8-9, UTS 4:1-2): one plan around a person with needs from
 * region and municipality, of which each body owns and changes only its own part (domain.md 7).
 *
 * <p>What parties send are {@link se.brygga.coordination.casework.Act acts}: a frame from the body that answers for the plan, a
 * contribution from any participant, a call to the meeting. {@link se.brygga.coordination.plan.JointPlan} is folded from them;
 * {@link se.brygga.coordination.plan.JointPlans} judges and follows what is sent.
 */
package se.brygga.coordination.plan;
