package se.brygga.access.decision;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import se.brygga.access.reader.Bodies;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.record.RecordedResource;

/**
 * Tells of a resource what a decision has to know: owner and unit from the columns of the record, never from its content.
 *
 * @param bodies the directory
 * @param informsByRoutine HSA-ids of providers that inform everybody before sharing (SVOD 2:2)
 * @param informed HSA-ids of providers that have informed this person (register kind {@code information})
 * @param reports how well each provider's blocks are known
 */
public record Items(Bodies bodies, Set<String> informsByRoutine, Set<String> informed, BlockReports reports) {

    private static final String REGISTER_TASK = Canonical.BASE + "/CodeSystem/register-task";

    /** Returns the item that a resource is at a moment. */
    public Item of(RecordedResource recorded, Instant now) {
        Resource resource = recorded.stored().resource();
        String provider = Optional.ofNullable(recorded.stored().custodian())
                .flatMap(bodies::providerOf)
                .orElse(null);
        Span period = ItemPeriod.of(resource);
        return new Item(
                provider == null ? null : bodies.side(provider).orElse(null),
                provider,
                known(recorded.stored().unit()),
                known(recorded.stored().informationType()),
                period.from(),
                period.until(),
                isPerPerson(resource) && !isOfTheRegisters(resource),
                provider == null || informsByRoutine.contains(provider) || informed.contains(provider),
                provider != null && reports.known(provider, now));
    }

    private static String known(String column) {
        return column == null || column.isBlank() ? null : column;
    }

    /** A request to lift a block, or to look at one, would tell who blocks; its unit reads it as its own task. */
    private static boolean isOfTheRegisters(Resource resource) {
        return resource instanceof Task task
                && task.hasCode()
                && task.getCode().getCoding().stream().anyMatch(code -> REGISTER_TASK.equals(code.getSystem()));
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
