package se.brygga.coordination.plan;

import java.time.Instant;
import java.util.List;

/**
 * Who answers for a joint plan (övergripande ansvar, domain.md 7).
 *
 * @param initiator who began the plan; null before its first act
 * @param holder who has overall responsibility; null before anybody has taken it
 * @param offered HSA-id of the body that the overall responsibility is offered to; empty if none
 * @param offeredAt when it was offered; null if it is not
 */
public record PlanResponsibility(PlanBody initiator, PlanBody holder, String offered, Instant offeredAt) {

    static final PlanResponsibility NONE = new PlanResponsibility(null, null, "", null);

    /** Returns who answers for the frame: the holder of overall responsibility, and before there is one the initiator. */
    public PlanBody keeper() {
        return holder == null ? initiator : holder;
    }

    PlanResponsibility begunBy(PlanBody body) {
        return new PlanResponsibility(body, holder, offered, offeredAt);
    }

    PlanResponsibility takenBy(PlanBody body) {
        return new PlanResponsibility(initiator, body, "", null);
    }

    /** Returns it as a frame says it: a body takes only its own, and to others it is offered. */
    PlanResponsibility told(List<String> named, PlanBody by, Instant at) {
        PlanResponsibility told = this;
        for (String one : named) {
            if (by.isNamed(one)) {
                told = told.takenBy(told.holder == null ? by : told.holder);
            } else if (told.holder == null || !told.holder.isNamed(one)) {
                told = told.offeredTo(one, at);
            }
        }
        return told;
    }

    private PlanResponsibility offeredTo(String body, Instant at) {
        return new PlanResponsibility(initiator, holder, body, body.equals(offered) ? offeredAt : at);
    }
}
