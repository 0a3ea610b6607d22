package se.brygga.coordination.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.Content;
import se.brygga.coordination.casework.Sent;

/**
 * Recognises what a unit says once more in a message of its own, as a system does that is not sure of having been heard.
 *
 * <p>A frame that says the same for the same version is a repeat. A contribution or call is one if it says the same as the newest
 * act of that unit with its id; under a new id, as the unit's newest act: what comes back after something else is told anew.
 *
 * @param sent the message
 * @param step what it does
 */
record PlanRepeat(Sent sent, PlanStep step) {

    /** Returns the act that the step repeats; empty if it is a new one. */
    Optional<Act> in(List<Act> acts) {
        List<Act> own =
                acts.stream().filter(act -> act.unit().equals(sent.unit())).toList();
        return switch (step.kind()) {
            case FRAME -> own.stream().filter(this::saysTheSame).findFirst();
            case CONTRIBUTION -> newest(own);
            case CALL -> newest(own).filter(act -> stands(act, acts));
        };
    }

    private Optional<Act> newest(List<Act> own) {
        return last(own.stream().filter(this::hasItsId).toList())
                .or(() -> last(own))
                .filter(this::saysTheSame);
    }

    private static Optional<Act> last(List<Act> acts) {
        return acts.isEmpty() ? Optional.empty() : Optional.of(acts.get(acts.size() - 1));
    }

    private boolean hasItsId(Act act) {
        String id = step.focus().getIdPart();
        Resource focus = act.content().get(0);
        return id != null
                && id.equals(focus.getIdPart())
                && focus.fhirType().equals(step.focus().fhirType());
    }

    private boolean saysTheSame(Act act) {
        if (act.content().size() != step.content().size()) {
            return false;
        }
        for (int i = 0; i < act.content().size(); i++) {
            if (!Content.isSame(act.content().get(i), step.content().get(i), Set.of())) {
                return false;
            }
        }
        return true;
    }

    /** A call names no version: after another unit has moved it or taken it back, the same words call anew. */
    private static boolean stands(Act call, List<Act> acts) {
        return acts.subList(call.number(), acts.size()).stream()
                .noneMatch(later -> later.content().get(0) instanceof Appointment
                        && !later.unit().equals(call.unit()));
    }
}
