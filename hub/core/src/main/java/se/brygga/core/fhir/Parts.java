package se.brygga.core.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.Encounter.EncounterParticipantComponent;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Reference;

/**
 * Completes an element that HL7 v2 sends in several fields. Each part is left, replaced or deleted by itself: {@code
 * telecom[work]} is deleted alone, {@code telecom} with all its parts.
 */
final class Parts {

    private Parts() {}

    /** Returns what is sent, with the known parts that nothing is sent of and that are not deleted. */
    static <E> List<E> complete(
            String element, Function<E, String> part, List<E> sent, List<E> known, Cleared cleared) {
        Set<String> told = sent.stream().map(part).collect(Collectors.toSet());
        List<E> complete = new ArrayList<>(sent);
        for (E one : known) {
            String name = part.apply(one);
            if (!told.contains(name) && !cleared.names(element) && !cleared.names(element + '[' + name + ']')) {
                complete.add(one);
            }
        }
        return complete;
    }

    /** PID-14 is at work, PID-13 all others. */
    static String of(ContactPoint contact) {
        return contact.getUse() == ContactPointUse.WORK ? "work" : "home";
    }

    /** PV1-7, 8, 9, 17 and 52 have a role each. */
    static String of(EncounterParticipantComponent participant) {
        return String.valueOf(First.of(participant.getType()).map(First::code).orElse(null));
    }

    /** Old numbers, and those that are never a key, stand beside what an identifier is known by. */
    static String of(Identifier identifier) {
        if (identifier.getUse() == IdentifierUse.OLD || identifier.getUse() == IdentifierUse.SECONDARY) {
            return identifier.getUse().toCode();
        }
        return "main";
    }

    /** PV1-19 is the visit number, PV1-50 another. */
    static String ofVisit(Identifier identifier) {
        boolean visit = "VN".equals(First.code(identifier.getType()));
        return of(identifier).equals("main") && !visit ? "alternate" : of(identifier);
    }

    /** Names of PID-9 are marked by the id of the element. */
    static String of(HumanName name) {
        return name.hasId() && name.getId().startsWith(Canonical.ALIAS) ? Canonical.ALIAS : "main";
    }

    /** PD1-4 is a person, PD1-3 an organisation. */
    static String of(Reference practitioner) {
        return "Practitioner".equals(practitioner.getType()) ? "practitioner" : "organization";
    }
}
