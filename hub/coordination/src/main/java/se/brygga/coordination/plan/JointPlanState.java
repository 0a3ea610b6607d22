package se.brygga.coordination.plan;

import java.util.Set;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;

/** How far a joint plan has come (domain.md 7). */
public enum JointPlanState {
    /** Begun, with the person's consent. */
    DRAFT,
    /** The parties have been called to a meeting (kallelse). */
    CALLED,
    /** The parties write their parts. */
    PLANNING,
    /** The parts are to be confirmed. */
    PROPOSED,
    /** Every unit with an activity has confirmed. */
    ACTIVE,
    /** Ended by the body with overall responsibility. */
    COMPLETED,
    /** Ended because the person withdrew the consent. */
    REVOKED,
    /** Made by mistake. */
    ERROR;

    /** Returns true if nothing more can be written. */
    public boolean isOver() {
        return this == COMPLETED || endsSharing();
    }

    /** Returns true if nothing of what the plan says is told any longer (domain.md 7). */
    public boolean endsSharing() {
        return this == REVOKED || this == ERROR;
    }

    /** Returns true if a plan in this state must have everything that the law asks for. */
    public boolean isBinding() {
        return this == PROPOSED || this == ACTIVE;
    }

    /** Returns the states to which the body that answers for the plan may bring it from here. */
    Set<JointPlanState> next() {
        return switch (this) {
            case DRAFT -> Set.of(DRAFT, CALLED, PLANNING, REVOKED, ERROR);
            case CALLED -> Set.of(CALLED, PLANNING, REVOKED, ERROR);
            case PLANNING -> Set.of(PLANNING, PROPOSED, REVOKED, ERROR);
            case PROPOSED -> Set.of(PROPOSED, PLANNING, ACTIVE, REVOKED, ERROR);
            case ACTIVE -> Set.of(ACTIVE, COMPLETED, REVOKED, ERROR);
            case COMPLETED -> Set.of(REVOKED, ERROR);
            case REVOKED, ERROR -> Set.of();
        };
    }

    /** Returns the state in the words of FHIR. */
    CarePlanStatus status() {
        return switch (this) {
            case DRAFT, CALLED, PLANNING, PROPOSED -> CarePlanStatus.DRAFT;
            case ACTIVE -> CarePlanStatus.ACTIVE;
            case COMPLETED -> CarePlanStatus.COMPLETED;
            case REVOKED -> CarePlanStatus.REVOKED;
            case ERROR -> CarePlanStatus.ENTEREDINERROR;
        };
    }
}
