package se.brygga.coordination.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import se.brygga.core.fhir.Threads;
import se.brygga.core.record.StoredResource;

/**
 * Recognises what a unit has said before and says once more under a new id, for want of an identifier of its own: the message
 * gets the id that it had. A deviation, an enrolment or a message is so there once, however often it is sent.
 */
public final class SaidBefore {

    /** What refers to others comes after them. Plans are not here: with versions, the same words can be a new act. */
    private static final List<Class<? extends Resource>> KINDS =
            List.of(Goal.class, CareTeam.class, EpisodeOfCare.class, Communication.class, Task.class);

    /** How far an answer has brought a request is not what was asked. */
    private static final Set<String> ANSWER = Set.of("status", "statusReason", "lastModified");

    private final CaseFile file;
    private final Sent sent;
    private final Map<String, String> known = new LinkedHashMap<>();

    private SaidBefore(CaseFile file, Sent sent) {
        this.file = file;
        this.sent = sent;
    }

    /** Returns the message with the ids under which its content is known; the same message if it is new. */
    public static Sent recognised(CaseFile file, Sent sent) {
        return new SaidBefore(file, sent).recognised();
    }

    private Sent recognised() {
        for (Class<? extends Resource> kind : KINDS) {
            for (Resource resource : sent.all(kind)) {
                find(resource).ifPresent(before -> known.put(name(resource), before.getIdPart()));
            }
        }
        if (known.isEmpty()) {
            return sent;
        }
        List<Resource> resources = sent.resources().stream().map(this::renamed).toList();
        return sent.with(resources);
    }

    private Optional<Resource> find(Resource resource) {
        if (resource.getIdPart() == null || hasIdentifier(resource)) {
            return Optional.empty();
        }
        List<Resource> own = file.resources(resource.getClass()).stream()
                .filter(stored -> stored.unit().equals(sent.unit()))
                .map(StoredResource::resource)
                .toList();
        if (own.stream().anyMatch(one -> resource.getIdPart().equals(one.getIdPart()))) {
            return Optional.empty();
        }
        Resource said = renamed(resource);
        boolean asks = resource instanceof Task task && task.getStatus() == TaskStatus.REQUESTED;
        return own.stream()
                .filter(before -> Content.isSame(said, before, asks ? ANSWER : Set.of()))
                .findFirst();
    }

    /** The identifier of a thread is one of all its messages. */
    private static boolean hasIdentifier(Resource resource) {
        if (resource instanceof Communication letter) {
            return !Threads.own(letter).isEmpty();
        }
        Property identifiers = resource.getNamedProperty("identifier");
        return identifiers != null && identifiers.hasValues();
    }

    private Resource renamed(Resource resource) {
        Resource copy = resource.copy();
        copy.setId(known.getOrDefault(name(resource), resource.getIdPart()));
        rewrite(copy);
        return copy;
    }

    private void rewrite(Base base) {
        for (Property property : base.children()) {
            for (Base value : property.getValues()) {
                if (value instanceof Reference reference && known.containsKey(reference.getReference())) {
                    String type = reference.getReference().split("/")[0];
                    reference.setReference(type + '/' + known.get(reference.getReference()));
                }
                rewrite(value);
            }
        }
    }

    private static String name(Resource resource) {
        return resource.fhirType() + '/' + resource.getIdPart();
    }
}
