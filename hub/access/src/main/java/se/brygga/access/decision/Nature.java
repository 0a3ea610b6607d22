package se.brygga.access.decision;

import java.util.Objects;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import se.brygga.core.fhir.Canonical;

/**
 * What a decision has to know of a resource's content (domain.md 5, steps 3 and 5). It follows from the content alone: found once, it
 * holds for a version as long as that is kept.
 *
 * @param period what time it is about; both ends null if it is undated
 * @param perPerson false for a record about a household, and for a task of the registers
 */
public record Nature(Span period, boolean perPerson) {

    /** Returns the nature of a resource. */
    public static Nature of(Resource resource) {
        return new Nature(ItemPeriod.of(resource), isPerPerson(resource) && !isOfTheRegisters(resource));
    }

    /** A request to lift a block, or to look at one, would tell who blocks; its unit reads it as its own task. */
    private static boolean isOfTheRegisters(Resource resource) {
        return resource instanceof Task task
                && task.hasCode()
                && task.getCode().getCoding().stream()
                        .anyMatch(code -> Canonical.REGISTER_TASK.equals(code.getSystem()));
    }

    /** A record about a group, or an appointment with several persons, is a household's (SVOD 1:3). */
    private static boolean isPerPerson(Resource resource) {
        if (resource instanceof Appointment appointment) {
            return appointment.getParticipant().stream()
                            .filter(one -> one.hasActor())
                            .map(one -> one.getActor().getReference())
                            .filter(Objects::nonNull)
                            .filter(actor -> actor.startsWith("Patient/"))
                            .distinct()
                            .count()
                    <= 1;
        }
        return Stream.of("subject", "for")
                .map(resource::getNamedProperty)
                .filter(Objects::nonNull)
                .map(Property::getValues)
                .flatMap(values -> values.stream())
                .noneMatch(value -> value instanceof Reference subject && isGroup(subject));
    }

    private static boolean isGroup(Reference subject) {
        return "Group".equals(subject.getType())
                || subject.hasReference() && subject.getReference().startsWith("Group/");
    }
}
