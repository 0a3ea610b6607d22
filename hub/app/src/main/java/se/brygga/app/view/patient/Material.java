package se.brygga.app.view.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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

/** What an opening has brought so far; sorted once, as every block of the page looks at it. */
final class Material {

    private final List<Arrival> arrivals;
    private final List<Permitted> facts;
    private final Map<SectionKind, List<Permitted>> sections = new EnumMap<>(SectionKind.class);
    private final Patient patient;

    /** Takes how it stands with each source. */
    Material(List<Arrival> arrivals) {
        this.arrivals = List.copyOf(arrivals);
        this.facts = views().flatMap(view -> view.resources().stream())
                .filter(one -> !(one.shared() instanceof Patient))
                .toList();
        facts.stream()
                .map(one -> new Dated(one, at(one)))
                .sorted(Comparator.comparing(Dated::at).reversed())
                .map(Dated::one)
                .forEach(this::file);
        this.patient = views().flatMap(view -> view.resources().stream())
                .filter(one -> one.shared() instanceof Patient)
                .map(one -> (Patient) one.copy())
                .findFirst()
                .orElse(null);
    }

    /** To find out when a fact was so takes longer than to compare. */
    private record Dated(Permitted one, Instant at) {}

    private void file(Permitted one) {
        SectionKind kind = SectionKind.ofType(one.shared().fhirType());
        if (kind != null) {
            sections.computeIfAbsent(kind, none -> new ArrayList<>()).add(one);
        }
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    private Stream<PersonView> views() {
        return arrivals.stream().filter(one -> one.answer() != null).map(one -> one.answer()
                .view());
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
        return facts;
    }

    /** Returns the facts of a section, the newest first. */
    List<Permitted> of(SectionKind kind) {
        return Collections.unmodifiableList(sections.getOrDefault(kind, List.of()));
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
        return patient == null ? new Patient() : patient;
    }

    /** Tells whether what reveals places is hidden: also of one of whom nobody can tell. */
    boolean isProtected() {
        return patient == null || Protection.of(patient).isProven();
    }
}
