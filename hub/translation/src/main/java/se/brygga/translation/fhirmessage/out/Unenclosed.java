package se.brygga.translation.fhirmessage.out;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.translation.fhirmessage.envelope.Enclosed;
import se.brygga.translation.fhirmessage.envelope.References;

/** Takes out of a focus again what {@link Enclosed} put into it: entries of their own, and the history of the message. */
final class Unenclosed {

    private final MessageBundle message;
    private final DomainResource focus;
    private final Reference patient;
    private final Map<String, Resource> parts = new LinkedHashMap<>();
    private final List<Provenance> steps = new ArrayList<>();

    /** Takes a copy of the focus, which is changed, and the reference to the Patient of the message. */
    Unenclosed(DomainResource focus, MessageBundle message, Reference patient) {
        this.focus = focus;
        this.message = message;
        this.patient = patient;
        List<Resource> left = new ArrayList<>();
        for (Resource contained : focus.getContained()) {
            String id = contained.getIdElement().getIdPart().replace("#", "");
            if (id.startsWith(Enclosed.STEP) && contained instanceof Provenance step) {
                steps.add(step.copy());
            } else if (id.startsWith(Enclosed.PART) && id.indexOf('-', Enclosed.PART.length()) < 0) {
                parts.put('#' + id, contained.copy());
            } else {
                left.add(contained);
            }
        }
        focus.setContained(left);
        parts.forEach((id, part) -> part.setId(message.id(id)));
        steps.forEach(step -> step.setId(message.id('#' + step.getIdElement().getIdPart())));
    }

    /** Returns what was enclosed, by the reference inside the focus. */
    Map<String, Resource> parts() {
        return parts;
    }

    /** Returns the header id of the message that the letter came as; null if it has no history. */
    String lastHeader() {
        return steps.isEmpty()
                ? null
                : newest().getTargetFirstRep().getIdentifier().getValue();
    }

    /** Lets every reference mean the entries of the message again. */
    void restore() {
        focus(focus);
        parts.values().forEach(this::focus);
        parts.values().stream()
                .filter(Encounter.class::isInstance)
                .map(Encounter.class::cast)
                .forEach(stay -> stay.setSubject(patient.copy()));
        for (Provenance step : steps) {
            step.getTarget().forEach(Unenclosed::outward);
            step.getEntity().forEach(entity -> outward(entity.getWhat()));
            focus(step);
        }
    }

    /** Adds what was enclosed to the message. */
    void add() {
        parts.values().forEach(message::add);
    }

    /** Adds the history to the message. */
    void addHistory() {
        steps.forEach(message::add);
    }

    private void focus(Resource resource) {
        for (References.Found found : References.of(resource, "")) {
            Resource part = parts.get(found.reference().getReference());
            if (part != null) {
                found.reference()
                        .setReference(
                                part.fhirType() + '/' + part.getIdElement().getIdPart());
            } else if (found.reference().getReference().equals("#")) {
                found.reference()
                        .setReference(
                                focus.fhirType() + '/' + focus.getIdElement().getIdPart());
            }
        }
        PersonReferences.fill(resource, patient);
    }

    /** What pointed out of the message is kept as an identifier that looks like a reference. */
    private static void outward(Reference reference) {
        String value = reference.getIdentifier().getValue();
        if (value != null && value.startsWith("MessageHeader/")) {
            reference.setReference(value);
            reference.setIdentifier(null);
        }
    }

    /** A step need not say when it was, or with a time that is one: then it is older than those that do. */
    private Provenance newest() {
        return steps.stream().max(Comparator.comparing(Unenclosed::occurred)).orElseThrow();
    }

    private static Date occurred(Provenance step) {
        Date known =
                step.hasOccurredDateTimeType() ? step.getOccurredDateTimeType().getValue() : null;
        return known == null ? new Date(Long.MIN_VALUE) : known;
    }
}
