package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.PersonView;
import se.brygga.app.view.section.FactTime;
import se.brygga.app.view.section.SectionKind;
import se.brygga.app.view.source.Arrival;
import se.brygga.app.view.source.RecordSource;
import se.brygga.core.fhir.Protection;

/**
 * What an opening has brought so far.
 *
 * @param arrivals how it stands with each source
 */
record Material(List<Arrival> arrivals) {

    private Stream<PersonView> views() {
        return arrivals.stream().filter(one -> one.answer() != null).map(one -> one.answer().view());
    }

    /** Returns what the hub's own record answered; empty if it did not. */
    Optional<PersonView> record() {
        return arrivals.stream()
                .filter(one -> one.source().code().equals(RecordSource.CODE) && one.answer() != null)
                .map(one -> one.answer().view())
                .findFirst();
    }

    /** Returns all resources but the Patient. */
    List<Permitted> facts() {
        return views().flatMap(view -> view.resources().stream())
                .filter(one -> !(one.shared() instanceof Patient))
                .toList();
    }

    /** Returns the facts of a section, the newest first. */
    List<Permitted> of(SectionKind kind) {
        return facts().stream()
                .filter(one -> SectionKind.ofType(one.shared().fhirType()) == kind)
                .sorted(Comparator.comparing(Material::at).reversed())
                .toList();
    }

    static Instant at(Permitted one) {
        return FactTime.of(one.shared(), one.updated());
    }

    /** Returns the copies of one type. */
    <R extends org.hl7.fhir.r4.model.Resource> List<R> copies(Class<R> type) {
        return facts().stream()
                .filter(one -> type.isInstance(one.shared()))
                .map(one -> type.cast(one.copy()))
                .toList();
    }

    Set<Omission> omissions() {
        Set<Omission> all = EnumSet.noneOf(Omission.class);
        views().forEach(view -> all.addAll(view.omissions()));
        return all;
    }

    /** Returns the person, with nothing known if no source has said anything. */
    Patient patient() {
        return views().flatMap(view -> view.resources().stream())
                .filter(one -> one.shared() instanceof Patient)
                .map(one -> (Patient) one.copy())
                .findFirst()
                .orElseGet(Patient::new);
    }

    boolean isProtected() {
        return Protection.of(patient()).isProven();
    }
}
