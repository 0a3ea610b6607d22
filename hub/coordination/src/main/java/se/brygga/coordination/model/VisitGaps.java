package se.brygga.coordination.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.casework.Work;
import se.brygga.coordination.stay.Stay;
import se.brygga.coordination.team.Enrolment;
import se.brygga.core.fhir.Canonical;

/** The stretches in which nobody of the team visited an enrolled person at home; a stay in hospital is no such stretch. */
final class VisitGaps {

    private static final Set<String> NOT_MET = Set.of("declined", "absent");
    private static final String ENROLLED = "enrolled";

    private final CaseFile file;
    private final Enrolment enrolment;
    private final Roles roles;
    private final Set<String> sent;
    private final List<Contact> contacts = new ArrayList<>();

    /**
     * Somebody saw the person.
     *
     * @param to null while it goes on
     */
    private record Contact(String id, Instant from, Instant to, boolean visit) {}

    VisitGaps(CaseFile file, Enrolment enrolment, Sent sent) {
        this.file = file;
        this.enrolment = enrolment;
        this.roles = Roles.around(file, enrolment);
        this.sent = sent.all(Encounter.class).stream().map(Encounter::getIdPart).collect(Collectors.toSet());
        file.resources(Encounter.class).forEach(stored -> visit((Encounter) stored.resource(), stored.unit()));
        file.stays().forEach((id, events) -> stay(id, Stay.of(events)));
        contacts.removeIf(contact -> contact.from().isBefore(enrolment.start())
                && contact.to() != null
                && contact.to().isBefore(enrolment.start()));
        contacts.add(new Contact(ENROLLED, enrolment.start(), enrolment.start(), false));
        contacts.sort(Comparator.comparing(Contact::from).thenComparing(Contact::id));
    }

    /** Returns each stretch that was, is or would have been longer than so many days, by the contact before it. */
    List<Happening> of(int days) {
        List<Happening> gaps = new ArrayList<>();
        Contact last = contacts.get(0);
        for (Contact next : contacts.subList(1, contacts.size())) {
            if (last.to() != null) {
                closed(last, next, days).ifPresent(gaps::add);
            }
            boolean longer =
                    last.to() != null && (next.to() == null || !next.to().isBefore(last.to()));
            last = longer ? next : last;
        }
        if (last.to() != null && !file.now().isBefore(ends(last, days))) {
            gaps.add(happening(last.id(), ends(last, days), Work.State.OPEN));
        }
        sent.stream().filter(this::isNoContact).forEach(id -> gaps.add(happening(id, file.now(), Work.State.STOPPED)));
        return gaps;
    }

    /** Returns when so many days will have passed since the last contact; empty while the person is in hospital. */
    Optional<Instant> rings(int days) {
        boolean inHospital = contacts.stream().anyMatch(contact -> contact.to() == null);
        return contacts.stream()
                .filter(contact -> !inHospital)
                .map(Contact::to)
                .max(Comparator.naturalOrder())
                .map(to -> new Offset(days, "d").after(to))
                .filter(at -> at.isAfter(file.now()));
    }

    private Optional<Happening> closed(Contact last, Contact next, int days) {
        Instant end = ends(last, days);
        if (next.from().isAfter(end)) {
            Work.State state = next.visit() ? Work.State.DONE : Work.State.STOPPED;
            return Optional.of(happening(last.id(), end, state));
        }
        boolean mayHaveRung = sent.contains(next.id()) && !end.isAfter(file.now());
        return mayHaveRung ? Optional.of(happening(last.id(), end, Work.State.STOPPED)) : Optional.empty();
    }

    private Happening happening(String id, Instant at, Work.State state) {
        return new Happening("visit-" + id, at, state, "EpisodeOfCare/" + enrolment.id(), Map.of());
    }

    private static Instant ends(Contact last, int days) {
        return new Offset(days, "d").after(last.to());
    }

    private boolean isNoContact(String id) {
        return contacts.stream().noneMatch(contact -> contact.id().equals(id));
    }

    private void visit(Encounter encounter, String unit) {
        String by = UnitReference.hsaId(encounter.getServiceProvider()).orElse(unit);
        Extension outcome = encounter.getExtensionByUrl(Canonical.VISIT_OUTCOME);
        boolean met = outcome == null
                || outcome.getValue() == null
                || !NOT_MET.contains(outcome.getValue().primitiveValue());
        boolean told = encounter.getPeriod().hasStart() || encounter.getPeriod().hasEnd();
        if ("HH".equals(encounter.getClass_().getCode())
                && encounter.getStatus() == EncounterStatus.FINISHED
                && met
                && told
                && roles.has(by)) {
            Instant at = (encounter.getPeriod().hasStart()
                            ? encounter.getPeriod().getStart()
                            : encounter.getPeriod().getEnd())
                    .toInstant();
            contacts.add(new Contact(encounter.getIdPart(), at, at, true));
        }
    }

    private void stay(String id, Stay stay) {
        if (stay.start() != null) {
            contacts.add(new Contact(id, stay.start(), stay.state().isOpen() ? null : stay.end(), false));
        }
    }
}
