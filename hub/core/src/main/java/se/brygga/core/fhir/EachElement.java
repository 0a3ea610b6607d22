package se.brygga.core.fhir;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/** Completes resources of which each element is left, replaced or deleted by itself (messages.md 5). */
final class EachElement {

    /** Elements that belong to what was sent, and contained resources, which follow what refers to them. */
    private static final Set<String> OWN = Set.of("id", "meta", "text", "contained");

    private EachElement() {}

    static void complete(Resource to, Resource from, Cleared cleared) {
        Resource known = from.copy();
        if (to instanceof RelatedPerson sent && known instanceof RelatedPerson earlier) {
            sent.setTelecom(Parts.complete("telecom", Parts::of, sent.getTelecom(), earlier.getTelecom(), cleared));
            earlier.setTelecom(null);
        }
        if (to instanceof Appointment sent && onlyThePerson(sent)) {
            sent.setParticipant(null);
        }
        for (Property element : known.children()) {
            String name = element.getName().replace("[x]", "");
            boolean told = to.getNamedProperty(element.getName()).hasValues();
            if (!OWN.contains(name)
                    && cleared.leaves(name, told)
                    && !isExcluded(name, to)
                    && contains(element.getValues(), known, to)) {
                element.getValues().forEach(value -> to.setProperty(element.getName(), value));
            }
        }
    }

    /** A message that names no resources of an appointment has nobody but the person take part. */
    private static boolean onlyThePerson(Appointment sent) {
        return sent.getParticipant().stream().allMatch(one -> "SBJ"
                .equals(First.of(one.getType()).map(First::code).orElse(null)));
    }

    /** What a status that is sent has no room for (FHIR R4, app-4 and ait-2). */
    private static boolean isExcluded(String element, Resource to) {
        if (element.equals("cancelationReason") && to instanceof Appointment sent) {
            return sent.getStatus() != AppointmentStatus.CANCELLED && sent.getStatus() != AppointmentStatus.NOSHOW;
        }
        return element.equals("clinicalStatus")
                && to instanceof AllergyIntolerance sent
                && "entered-in-error".equals(First.code(sent.getVerificationStatus()));
    }

    /** Takes over what the values refer to; false if something else of that name was sent, which replaces them. */
    private static boolean contains(List<Base> values, Resource known, Resource to) {
        Set<String> referred = new TreeSet<>();
        values.forEach(value -> refer(value, referred));
        if (referred.isEmpty() || !(known instanceof DomainResource from) || !(to instanceof DomainResource sent)) {
            return true;
        }
        Set<String> there = sent.getContained().stream().map(EachElement::name).collect(Collectors.toSet());
        if (referred.stream().anyMatch(there::contains)) {
            return false;
        }
        from.getContained().stream().filter(one -> referred.contains(name(one))).forEach(sent::addContained);
        return true;
    }

    private static void refer(Base value, Set<String> referred) {
        if (value instanceof Reference reference
                && reference.hasReference()
                && reference.getReference().startsWith("#")) {
            referred.add(reference.getReference().substring(1));
        }
        for (Property part : value.children()) {
            part.getValues().forEach(each -> refer(each, referred));
        }
    }

    private static String name(Resource contained) {
        String id = contained.getIdElement().getIdPart();
        return id == null ? "" : id.replace("#", "");
    }
}
