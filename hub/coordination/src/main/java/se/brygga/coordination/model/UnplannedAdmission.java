package se.brygga.coordination.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.stay.Stay;
import se.brygga.coordination.team.Enrolment;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;

/**
 * An unplanned admission of a person who was enrolled at that time (domain.md 9, M4). It says nothing about the person.
 *
 * @param model code of the care model
 * @param month of the admission, in Swedish time
 * @param direct true if it went past the emergency department after a request
 */
public record UnplannedAdmission(String model, YearMonth month, boolean direct) {

    /** Elective and routine: v3-ActPriority and HL7 table 0007. */
    private static final Set<String> PLANNED = Set.of("EL", "R", "C");

    /** Returns those of one person, once for each model in which the person was enrolled. */
    public static List<UnplannedAdmission> all(CaseFile file) {
        List<UnplannedAdmission> all = new ArrayList<>();
        List<Enrolment> enrolments = Enrolment.all(file);
        file.stays().forEach((id, events) -> {
            Optional<Encounter> encounter = encounter(file, id);
            if (encounter.filter(UnplannedAdmission::isPlanned).isEmpty()) {
                admitted(Stay.of(events)).ifPresent(admission -> enrolments.stream()
                        .filter(enrolment -> enrolment.covers(admission.at()))
                        .map(enrolment -> new UnplannedAdmission(
                                enrolment.model(),
                                YearMonth.from(admission.at().atZone(Offset.SWEDEN)),
                                encounter.filter(DirectDesk::isDirect).isPresent()))
                        .forEach(all::add));
            }
        });
        return all;
    }

    private static Optional<StayEvent> admitted(Stay stay) {
        return stay.effective().stream()
                .map(tracked -> tracked.event())
                .filter(event -> event.kind() == StayEventKind.ADMITTED)
                .findFirst();
    }

    private static Optional<Encounter> encounter(CaseFile file, String id) {
        return file.resources(Encounter.class).stream()
                .map(stored -> (Encounter) stored.resource())
                .filter(encounter -> id.equals(encounter.getIdPart()))
                .findFirst();
    }

    private static boolean isPlanned(Encounter encounter) {
        return encounter.getPriority().getCoding().stream().anyMatch(coding -> PLANNED.contains(coding.getCode()));
    }
}
