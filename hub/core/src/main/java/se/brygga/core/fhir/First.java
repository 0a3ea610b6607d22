package se.brygga.core.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * The first of what an element repeats, looked at and left as it is. The library's own accessors of the first add an empty element
 * where there is none, which must not be done to what the record shares with everybody.
 */
public final class First {

    private First() {}

    /** Returns the first; empty if there is none. */
    public static <T> Optional<T> of(List<T> repeated) {
        return repeated.isEmpty() ? Optional.empty() : Optional.ofNullable(repeated.get(0));
    }

    /** Returns the first coding of a concept; one that says nothing, and belongs to nothing, if there is none. */
    public static Coding coding(CodeableConcept concept) {
        return of(concept.getCoding()).orElseGet(Coding::new);
    }

    /** Returns the code of the first coding of a concept; null if it has none. */
    public static String code(CodeableConcept concept) {
        return coding(concept).getCode();
    }
}
