package se.brygga.access.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;
import se.brygga.access.decision.PersonState;
import se.brygga.access.decision.PersonState.Capacity;
import se.brygga.access.decision.Span;
import se.brygga.core.fhir.Protection;
import se.brygga.core.time.SwedishTime;

/** Reads whether a person can consent: age (SVOD 3:1-3:2), and the assessments of the reader's own provider (3:3-3:4). */
final class Capacities {

    private static final int MAJORITY = 18;

    private final List<Entry> assessments;
    private final int childMayConsentFrom;
    private final Instant now;

    /** Takes assessments that stand, of the reader's own provider, the oldest first. */
    Capacities(List<Entry> assessments, int childMayConsentFrom, Instant now) {
        this.assessments = assessments;
        this.childMayConsentFrom = Math.min(childMayConsentFrom, MAJORITY);
        this.now = now;
    }

    /** Returns the person's state, from the Patients of all custodians. Nobody known is protected as much as can be. */
    PersonState of(List<Patient> patients) {
        Protection protection =
                patients.stream().map(Protection::of).reduce(Protection::or).orElse(Protection.UNKNOWN);
        if (isChild(patients)) {
            return new PersonState(Capacity.CHILD, null, protection);
        }
        Optional<Entry> newest = assessments.stream()
                .filter(entry -> entry.validity().holds(now))
                .reduce((older, newer) -> newer);
        Capacity capacity = newest.flatMap(entry -> entry.code("incapacity"))
                .map(Capacities::capacity)
                .orElse(Capacity.CAPABLE);
        String assessed = newest.filter(entry -> capacity == Capacity.PERMANENTLY_INCAPABLE)
                .filter(entry -> entry.isTrue("assessed"))
                .map(Entry::id)
                .orElse(null);
        return new PersonState(capacity, assessed, protection);
    }

    private static Capacity capacity(String code) {
        return switch (code) {
            case "permanent" -> Capacity.PERMANENTLY_INCAPABLE;
            case "temporary" -> Capacity.TEMPORARILY_INCAPABLE;
            default -> Capacity.CAPABLE;
        };
    }

    /** A child by every date of birth that is known, and by one at least: what opens data has to be certain. */
    private boolean isChild(List<Patient> patients) {
        List<DateType> births = patients.stream()
                .filter(Patient::hasBirthDate)
                .map(Patient::getBirthDateElement)
                .toList();
        return !births.isEmpty() && births.stream().allMatch(this::isYoung);
    }

    /** A birth of which only the year or month is known counts from its first day. */
    private boolean isYoung(DateType birth) {
        LocalDate day = SwedishTime.day(Span.of(birth).from());
        LocalDate today = SwedishTime.day(now);
        return !day.isAfter(today) && day.plusYears(childMayConsentFrom).isAfter(today);
    }
}
