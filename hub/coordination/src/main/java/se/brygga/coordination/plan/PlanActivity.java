package se.brygga.coordination.plan;

import java.time.Instant;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;

/**
 * An activity of a joint plan, with the body that is responsible for it: the only one that changes it.
 *
 * @param key what it is called within that body: the id of the element, else its wording
 * @param body who is responsible
 * @param content as sent; must not be changed
 * @param at when it was last written
 * @param ended true if the body has ended it
 */
public record PlanActivity(String key, PlanBody body, CarePlanActivityComponent content, Instant at, boolean ended) {

    /** Returns what is to be done. */
    public String text() {
        return Wording.of(content);
    }
}
