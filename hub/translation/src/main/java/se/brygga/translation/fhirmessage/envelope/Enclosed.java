package se.brygga.translation.fhirmessage.envelope;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;

/**
 * Encloses in a focus all that it refers to and the history of its message, as contained resources, so that the letter can be
 * kept, shown and sent on as one (messages.md 7). The subject is left empty, since the record fills it in; any other reference
 * to the person says only its type.
 */
public final class Enclosed {

    /** Start of the ids of contained resources that came as entries. */
    public static final String PART = "part-";

    /** Start of the ids of the contained history. */
    public static final String STEP = "step-";

    private final Received received;
    private final Resource focus;
    private final List<Resource> parts = new ArrayList<>();
    private final List<Provenance> steps;
    private final Map<Resource, String> ids = new IdentityHashMap<>();
    private DomainResource resource;

    private Enclosed(Received received, Resource focus) {
        this.received = received;
        this.focus = focus;
        this.steps = received.entries().all(Provenance.class);
        Reachable.from(focus, received.entries()).forEach(this::part);
        for (Provenance step : steps) {
            step.getAgent().forEach(agent -> received.entries()
                    .find(agent.getWho().getReference())
                    .ifPresent(found -> part(found.resource())));
        }
        if (focus instanceof Communication) {
            receivers();
        }
    }

    private void receivers() {
        received.header()
                .getDestination()
                .forEach(destination -> part(received.entries()
                        .find(destination.getReceiver().getReference())
                        .map(Entries.Entry::resource)
                        .orElse(focus)));
    }

    /** Makes a copy of the focus with everything in it, and notes it in the accounts; the focus itself is not changed. */
    public static Enclosed of(DomainResource focus, String id, Received received) {
        var enclosed = new Enclosed(received, focus);
        enclosed.enclose(focus, id);
        return enclosed;
    }

    /** Returns the copy. */
    public DomainResource resource() {
        return resource;
    }

    /** Returns a reference inside the copy to what a reference of the message means. */
    public Reference to(Reference original) {
        return received.entries()
                .find(original.getReference())
                .map(entry -> new Reference('#' + ids.get(entry.resource())))
                .orElseGet(Reference::new);
    }

    private void enclose(DomainResource original, String id) {
        resource = copy(original, id, "");
        if (resource.getNamedProperty("subject") != null) {
            resource.setProperty("subject", new Reference());
        }
        resource.getMeta().setSource(Canonical.source(received.source().custodian()));
        received.accounts().kept(original, original.fhirType());
        int number = resource.getContained().size();
        for (Resource part : parts) {
            resource.addContained(copy((DomainResource) part, ids.get(part), ids.get(part) + '-'));
            received.accounts().kept(part, original.fhirType() + ".contained[" + number++ + ']');
        }
        hoist(resource);
        int step = 0;
        for (Provenance one : steps) {
            resource.addContained(step(one, STEP + ++step));
            received.accounts().kept(one, original.fhirType() + ".contained[" + number++ + ']');
        }
    }

    private void part(Resource resource) {
        if (resource != focus
                && resource instanceof DomainResource
                && !(resource instanceof Patient)
                && ids.putIfAbsent(resource, PART + (ids.size() + 1)) == null) {
            parts.add(resource);
        }
    }

    private DomainResource copy(DomainResource original, String id, String prefix) {
        DomainResource copy = original.copy();
        copy.setId(id);
        copy.setMeta(null);
        copy.setText(null);
        copy.setImplicitRules(null);
        for (References.Found found : References.of(copy, "")) {
            rewrite(found.reference(), prefix);
        }
        copy.getContained()
                .forEach(inner ->
                        inner.setId(prefix + inner.getIdElement().getIdPart().replace("#", "")));
        return copy;
    }

    private void rewrite(Reference reference, String prefix) {
        String text = reference.getReference();
        reference.setResource(null);
        if (text.startsWith("#")) {
            reference.setReference('#' + prefix + text.substring(1));
            return;
        }
        Resource target =
                received.entries().find(text).map(Entries.Entry::resource).orElse(null);
        if (target == focus) {
            reference.setReference("#");
        } else if (target instanceof Patient) {
            reference.setReference(null).setType("Patient");
        } else if (target != null && ids.containsKey(target)) {
            reference.setReference('#' + ids.get(target));
        } else {
            reference.setReference(null);
            reference.getIdentifier().setValue(References.literal(text));
        }
    }

    /** The target of a step is the letter as it was then: the header's id says which. A target may be named by an identifier only. */
    private Provenance step(Provenance original, String id) {
        var step = (Provenance) copy(original, id, id + '-');
        for (int i = 0; i < step.getTarget().size(); i++) {
            Reference before = original.getTarget().get(i);
            Reference target = step.getTarget().get(i);
            if (before.hasReference()) {
                target.setReference("#").setResource(null);
                target.getIdentifier().setValue(References.literal(before.getReference()));
            }
        }
        return step;
    }

    /** FHIR does not nest contained resources. */
    private void hoist(DomainResource copy) {
        List<Resource> inner = new ArrayList<>();
        for (Resource part : copy.getContained()) {
            if (part instanceof DomainResource outer && outer.hasContained()) {
                inner.addAll(outer.getContained());
                outer.setContained(null);
            }
        }
        inner.forEach(copy::addContained);
    }
}
