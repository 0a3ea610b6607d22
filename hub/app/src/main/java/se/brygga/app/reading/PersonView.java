package se.brygga.app.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Patient;

/**
 * What a caller may see of one person.
 *
 * @param person id of the person, merges followed
 * @param family the person and everybody merged into it: a reference to any of them is a reference to the person
 * @param resources permitted ones, the composed Patient first if any Patient is permitted
 * @param omissions what may be said of the rest
 * @param nameable true for the HSA-id of each body of which the caller may be told that it takes part
 */
public record PersonView(
        String person,
        List<String> family,
        List<Permitted> resources,
        Set<Omission> omissions,
        Predicate<String> nameable) {

    /** Makes a view in which no body may be named beside what the resources say. */
    public PersonView(String person, List<String> family, List<Permitted> resources, Set<Omission> omissions) {
        this(person, family, resources, omissions, body -> false);
    }

    /** Returns the composed Patient; empty if none may be seen. */
    public Optional<Permitted> patient() {
        return resources.stream().filter(one -> one.shared() instanceof Patient).findFirst();
    }

    /** Returns the copy of it that may be sent; empty if none may be seen. */
    public Optional<Patient> patientAsSent() {
        return patient().map(one -> (Patient) one.copy());
    }
}
