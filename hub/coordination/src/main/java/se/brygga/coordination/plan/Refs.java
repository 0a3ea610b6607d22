package se.brygga.coordination.plan;

import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;

/** References by HSA-id, by the id of a joint plan, and into what was sent with them. */
final class Refs {

    private Refs() {}

    /** Returns the HSA-id that a reference names; empty if it names none. */
    static String hsaId(Reference reference) {
        Identifier identifier = reference.getIdentifier();
        if (Canonical.HSA_ID.equals(identifier.getSystem()) && identifier.hasValue()) {
            return identifier.getValue();
        }
        String id = reference.getReferenceElement().getIdPart();
        return id != null && Canonical.isHsaId(id) ? id : "";
    }

    /** Returns the id of the joint plan that a reference names; empty if it names none. */
    static String plan(Reference reference) {
        Identifier identifier = reference.getIdentifier();
        return Canonical.JOINT_PLAN.equals(identifier.getSystem()) && identifier.hasValue()
                ? identifier.getValue()
                : "";
    }

    /** Returns the id of the first joint plan that is named; empty if none is. */
    static String firstPlan(List<Reference> references) {
        return references.stream()
                .map(Refs::plan)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Returns a reference to a joint plan by its id. */
    static Reference toPlan(String planId) {
        var reference = new Reference().setType("CarePlan");
        reference.getIdentifier().setSystem(Canonical.JOINT_PLAN).setValue(planId);
        return reference;
    }

    /** Returns true if a reference points to this resource, beside it or contained. */
    static boolean isTo(Reference reference, Resource resource) {
        String id = resource.getIdPart();
        String named = reference.getReferenceElement().getIdPart();
        return id != null && named != null && bare(id).equals(bare(named));
    }

    private static String bare(String id) {
        return id.startsWith("#") ? id.substring(1) : id;
    }
}
