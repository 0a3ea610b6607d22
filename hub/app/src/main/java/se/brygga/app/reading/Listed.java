package se.brygga.app.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;

/**
 * One person in a list, as far as the caller may see.
 *
 * @param person id of the person
 * @param view what may be seen of the record; empty if nothing may, as without a relation
 * @param named who it is: the permitted Patient, else as a letter to the unit names the person; without a name if nobody may say it
 * @param own of what the list is of: what stands in it for the caller
 * @param failed when something of the caller's provider could not be delivered to the other side; for a list of teams alone
 */
public record Listed(
        String person, Optional<PersonView> view, Patient named, List<Permitted> own, List<Instant> failed) {

    Listed failing(List<Instant> when) {
        return new Listed(person, view, named, own, when);
    }

    /** Returns all that may be seen: what stands in the list, and the rest of the view. */
    public PersonView whole() {
        Set<String> listed = own.stream().map(Listed::reference).collect(Collectors.toSet());
        Stream<Permitted> rest = view.stream()
                .flatMap(seen -> seen.resources().stream())
                .filter(one -> !listed.contains(reference(one)));
        return new PersonView(
                person,
                view.map(PersonView::family).orElse(List.of(person)),
                Stream.concat(own.stream(), rest).toList(),
                view.map(PersonView::omissions).orElse(Set.of()));
    }

    private static String reference(Permitted one) {
        return one.shared().fhirType() + "/" + one.shared().getIdElement().getIdPart();
    }
}
