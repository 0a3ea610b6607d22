package se.brygga.coordination.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Period;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.record.StoredResource;

/**
 * A person's enrolment in a care model (domain.md 8 and 10).
 *
 * @param id of its EpisodeOfCare
 * @param model code of the care model
 * @param start when it began
 * @param end when it ended or is to end; null if that is open
 * @param active false once it has ended, or while it rests
 * @param unit HSA-id of the unit that enrolled the person
 * @param team who is around the person
 */
record Enrolment(String id, String model, Instant start, Instant end, boolean active, String unit, Team team) {

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

    /** Returns the unit that answers for what should be done in a role that nobody has. */
    String coordinator(TeamRole role) {
        return team.coordinator(role).orElse(unit);
    }

    private static Stream<Enrolment> of(CaseFile file, StoredResource stored) {
        EpisodeOfCare episode = (EpisodeOfCare) stored.resource();
        Optional<String> model = episode.getType().stream()
                .flatMap(type -> type.getCoding().stream())
                .filter(coding -> Canonical.CARE_MODEL.equals(coding.getSystem()))
                .map(Coding::getCode)
                .findFirst();
        Period period = episode.getPeriod();
        if (model.isEmpty() || !period.hasStart()) {
            return Stream.empty();
        }
        return Stream.of(new Enrolment(
                episode.getIdPart(),
                model.get(),
                at(period.getStartElement(), 0),
                period.hasEnd() ? at(period.getEndElement(), 1) : null,
                episode.getStatus() == EpisodeOfCareStatus.ACTIVE,
                stored.unit(),
                Team.of(file, episode)));
    }

    /** A day without a time is a day in Sweden; as an end, it is part of the enrolment. */
    private static Instant at(DateTimeType written, int days) {
        return written.hasTime()
                ? written.getValue().toInstant()
                : LocalDate.parse((written.getValueAsString() + "-01-01").substring(0, 10))
                        .plusDays(days)
                        .atStartOfDay(Offset.SWEDEN)
                        .toInstant();
    }
}
