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
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import se.brygga.app.reading.Omission;
import se.brygga.app.reading.Permitted;
import se.brygga.app.reading.PersonView;
import se.brygga.app.view.section.FactTime;
import se.brygga.app.view.section.SectionKind;
import se.brygga.app.view.source.Arrival;
import se.brygga.app.view.source.RecordSource;
import se.brygga.core.fhir.Canonical;
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
                .filter(one -> isFact(one.shared()))
                .toList();
        facts.stream()
                .map(one -> new Dated(one, goesOn(one) ? Instant.MAX : at(one)))
                .sorted(Comparator.comparing(Dated::at).reversed())
                .map(Dated::one)
                .forEach(this::file);
        this.patient = views().flatMap(view -> view.patientAsSent().stream())
                .findFirst()
                .orElse(null);
    }

    /** Of interventions only granted decisions are shown, never what was asked for (view.md 2.5); a referral may wait. */
    private static boolean isFact(Resource resource) {
        boolean isAsked = resource instanceof ServiceRequest decision
                && decision.getCategory().stream()
                        .flatMap(category -> category.getCoding().stream())
                        .anyMatch(coding -> Canonical.LEGAL_BASIS.equals(coding.getSystem()))
                && (decision.getStatus() == ServiceRequestStatus.DRAFT
                        || decision.getIntent() == ServiceRequestIntent.PROPOSAL);
        return !isAsked && !(resource instanceof Patient);
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

    /** Returns the facts of a section, the newest first, and before them the stays that go on. */
    List<Permitted> of(SectionKind kind) {
        return Collections.unmodifiableList(sections.getOrDefault(kind, List.of()));
    }

    /** The stay that a person is in comes first, whenever it began. */
    private static boolean goesOn(Permitted one) {
        return one.shared() instanceof Encounter && until(one).equals(Instant.MAX);
    }

    /** Returns until when a fact is so; {@link Instant#MAX} while it goes on. */
    static Instant until(Permitted one) {
        return FactTime.until(one.shared(), one.updated());
    }

    static Instant at(Permitted one) {
        return FactTime.of(one.shared(), one.updated());
    }

    /** Returns the copies of one type. */
    <R extends Resource> List<R> copies(Class<R> type) {
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
