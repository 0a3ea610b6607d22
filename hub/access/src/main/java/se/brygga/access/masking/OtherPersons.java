package se.brygga.access.masking;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Takes other persons out: contained resources that are one or about one, and references to one (security.md 6, case 37). */
final class OtherPersons {

    /** A contained one of these is nobody that the record knows: the person itself is never contained. */
    private static final Set<String> PERSONS = Set.of("Patient", "Person");

    private OtherPersons() {}

    static void remove(Resource copy, Set<String> family) {
        if (copy instanceof DomainResource domain && domain.hasContained()) {
            Set<String> others = contained(domain)
                    .filter(one -> PERSONS.contains(one.fhirType()))
                    .map(OtherPersons::name)
                    .collect(Collectors.toSet());
            contained(domain)
                    .filter(one -> isAbout(one, others, family))
                    .map(OtherPersons::name)
                    .forEach(others::add);
            domain.getContained().removeIf(one -> others.contains(name(one)));
            maskReferences(domain, reference -> isTo(reference, others));
        }
        maskReferences(copy, reference -> isStranger(reference, family));
    }

    private static Stream<Resource> contained(DomainResource domain) {
        return domain.getContained().stream();
    }

    private static boolean isAbout(Resource one, Set<String> others, Set<String> family) {
        return Stream.of("subject", "patient", "for", "beneficiary")
                .map(one::getNamedProperty)
                .filter(property -> property != null)
                .flatMap(property -> property.getValues().stream())
                .anyMatch(value -> value instanceof Reference reference
                        && (isTo(reference, others) || isStranger(reference, family)));
    }

    private static boolean isTo(Reference reference, Set<String> contained) {
        return reference.hasReference()
                && reference.getReference().startsWith("#")
                && contained.contains(reference.getReference().substring(1));
    }

    private static boolean isStranger(Reference reference, Set<String> family) {
        return References.type(reference).filter("Patient"::equals).isPresent()
                && References.id(reference)
                        .filter(id -> !id.startsWith("#") && !family.contains(id))
                        .isPresent();
    }

    private static void maskReferences(Base part, Predicate<Reference> which) {
        Elements.each(part, Reference.class, reference -> {
            if (which.test(reference)) {
                References.mask(reference);
            }
        });
    }

    private static String name(Resource contained) {
        String id = contained.getIdElement().getIdPart();
        return id == null ? "" : id.replace("#", "");
    }
}
