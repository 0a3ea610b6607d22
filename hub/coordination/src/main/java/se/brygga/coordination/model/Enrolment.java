package se.brygga.coordination.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.core.record.StoredResource;

/**
 * A person's enrolment in a care model as its actions need it (domain.md 8 and 10); package team says what an enrolment is.
 *
 * @param id of its EpisodeOfCare
 * @param model code of the care model
 * @param start when it began
 * @param end when it ended or is to end; null if that is open
 * @param active false once it has ended, or while it rests
 * @param unit HSA-id of the unit that enrolled the person
 * @param team who is around the person
 * @param told as package team reads it
 * @param hierarchy of the organisations
 */
record Enrolment(
        String id,
        String model,
        Instant start,
        Instant end,
        boolean active,
        String unit,
        Team team,
        se.brygga.coordination.team.Enrolment told,
        Hierarchy hierarchy) {

    /** Returns all enrolments of a person, in the order of the record. */
    static List<Enrolment> all(CaseFile file) {
        return file.resources(EpisodeOfCare.class).stream()
                .flatMap(stored -> of(file, stored))
                .toList();
    }

    /** Returns true if something that happened then happened during the enrolment. */
    boolean covers(Instant at) {
        return !at.isBefore(start) && (end == null || at.isBefore(end));
    }

    /** Returns true if secrecy does not keep from a unit what happens to the person in the enrolment. */
    boolean mayBeToldTo(String other) {
        return other.equals(unit) || told.mayBeToldTo(other, hierarchy);
    }

    /** Returns the unit that answers for what should be done in a role that nobody has. */
    String coordinator(TeamRole role) {
        return team.coordinator(role).filter(this::mayBeToldTo).orElse(unit);
    }

    private static Stream<Enrolment> of(CaseFile file, StoredResource stored) {
        return se.brygga.coordination.team.Enrolment.of((EpisodeOfCare) stored.resource()).stream()
                .filter(told -> told.period().from() != null)
                .map(told -> new Enrolment(
                        told.id(),
                        told.model(),
                        told.period().from(),
                        told.period().until(),
                        told.isActive(),
                        stored.unit(),
                        Team.of(file, se.brygga.coordination.team.Team.around(file, told)),
                        told,
                        new Hierarchy(file.organisations())));
    }
}
