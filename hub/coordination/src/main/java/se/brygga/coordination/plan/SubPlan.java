package se.brygga.coordination.plan;

import org.hl7.fhir.r4.model.Reference;

/**
 * A plan of one body that is linked to a joint plan, such as an implementation plan (genomförandeplan): it keeps its owner and
 * access rule, and no more than this is told of it.
 *
 * @param id id of the CarePlan
 * @param title its title
 * @param owner what people call its owner
 * @param status its status in FHIR's words
 */
public record SubPlan(String id, String title, String owner, String status) {

    Reference reference() {
        return new Reference("CarePlan/" + id).setType("CarePlan").setDisplay(title + ", " + owner + ", " + status);
    }
}
