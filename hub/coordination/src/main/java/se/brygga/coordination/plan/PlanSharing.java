package se.brygga.coordination.plan;

import se.brygga.coordination.casework.CaseFile;

/** Decides which parts of a joint plan a party may have; the consent to the plan is looked at before. */
@FunctionalInterface
public interface PlanSharing {

    /** The consent to the plan covers every part for every participant. */
    PlanSharing ALL_PARTICIPANTS = (file, receiver, provider) -> true;

    /** Returns true if a unit may have the part of a provider. */
    boolean mayHave(CaseFile file, String receiver, String provider);
}
