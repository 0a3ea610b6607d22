package se.brygga.coordination.model;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.coordination.stay.Stay;
import se.brygga.coordination.team.Enrolment;
import se.brygga.core.record.StoredResource;
import se.brygga.core.time.SwedishTime;
import se.brygga.core.translated.StayEvent;
import se.brygga.core.translated.StayEventKind;

/**
 * An unplanned admission of a person who was enrolled at that time (domain.md 9, M4). It says nothing about the person.
 *
 * @param unit HSA-id of the unit of the hospital; the one that sent the stay if that does not say
 * @param model code of the care model
 * @param month of the admission, in Swedish time
 * @param said true if the hospital said that it was not planned, false if it did not say
 * @param direct true if it went past the emergency department after a request
 */
public record UnplannedAdmission(String unit, String model, YearMonth month, boolean said, boolean direct) {

    /** Elective and routine: v3-ActPriority and HL7 table 0007. */
    private static final Set<String> PLANNED = Set.of("EL", "R", "C");

    /** What was never true. */
    private static final Set<EpisodeOfCareStatus> VOID =
            Set.of(EpisodeOfCareStatus.CANCELLED, EpisodeOfCareStatus.ENTEREDINERROR);

    /** Returns those of one person, once for each model in which the person was enrolled. */
    public static List<UnplannedAdmission> all(CaseFile file) {
        List<Enrolment> enrolments = Enrolment.all(file).stream()
                .filter(one -> !VOID.contains(one.episode().getStatus()))
                .toList();
        if (enrolments.isEmpty()) {
            return List.of();
        }
        return file.resources(Encounter.class).stream()
                .filter(stored -> !isPlanned((Encounter) stored.resource()))
                .flatMap(stored -> of(file, stored, enrolments))
                .toList();
    }

    private static Stream<UnplannedAdmission> of(CaseFile file, StoredResource stored, List<Enrolment> enrolments) {
        var encounter = (Encounter) stored.resource();
        Stay stay = Stay.of(file.stays().getOrDefault(encounter.getIdPart(), List.of()));
        return admitted(stay).stream().flatMap(admission -> enrolments.stream()
                .filter(enrolment -> enrolment.covers(admission.at()))
                .map(Enrolment::model)
                .distinct()
                .map(model -> new UnplannedAdmission(
                        UnitReference.hsaId(encounter.getServiceProvider()).orElse(stored.unit()),
                        model,
                        YearMonth.from(admission.at().atZone(SwedishTime.ZONE)),
                        encounter.getPriority().hasCoding(),
                        DirectDesk.isDirect(encounter))));
    }

    private static Optional<StayEvent> admitted(Stay stay) {
        return stay.effective().stream()
                .map(tracked -> tracked.event())
                .filter(event -> event.kind() == StayEventKind.ADMITTED)
                .findFirst();
    }

    private static boolean isPlanned(Encounter encounter) {
        return encounter.getPriority().getCoding().stream().anyMatch(coding -> PLANNED.contains(coding.getCode()));
    }
}
