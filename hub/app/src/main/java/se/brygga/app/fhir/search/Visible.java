package se.brygga.app.fhir.search;

import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.app.fhir.allowed.Persons;
import se.brygga.app.reading.Permitted;
import se.brygga.core.fhir.Protection;

/**
 * What predicates and orders may look at: for a person with protected identity, or one of whom that is not known, the masked copy, so
 * that no search finds out by a date or a place what the answer masks (domain.md 3, security.md 3.1).
 */
final class Visible {

    private Visible() {}

    static List<Permitted> of(SearchQuery query, List<Permitted> permitted) {
        Persons persons = query.allowed().persons();
        boolean ofPersons = persons == Persons.ONE || persons == Persons.OWN_UNIT;
        return ofPersons && !plain(permitted)
                ? permitted.stream().map(Visible::masked).toList()
                : permitted;
    }

    private static boolean plain(List<Permitted> permitted) {
        List<Resource> patients = permitted.stream()
                .map(Permitted::shared)
                .filter(Patient.class::isInstance)
                .toList();
        return !patients.isEmpty() && patients.stream().allMatch(one -> Protection.of(one) == Protection.NONE);
    }

    private static Permitted masked(Permitted one) {
        Resource copy = one.copy();
        return new Permitted(copy, copy::copy, one.version(), one.updated(), one.origin());
    }
}
