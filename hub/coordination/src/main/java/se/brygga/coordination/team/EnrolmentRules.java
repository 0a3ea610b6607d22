package se.brygga.coordination.team;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Refusal;

/**
 * What an enrolment must say, and when there can be one.
 *
 * @param file the person's case
 * @param sent the message that brings the enrolment
 * @param models codes of the care models of this installation
 */
record EnrolmentRules(CaseFile file, Sent sent, Set<String> models) {

    Optional<Refusal> judge(Enrolment enrolment) {
        EpisodeOfCare episode = enrolment.episode();
        if (episode.getStatus() == EpisodeOfCareStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        return content(enrolment)
                .or(() -> times(enrolment))
                .or(() -> when(
                        episode.getStatus() == EpisodeOfCareStatus.FINISHED && !hasReason(episode),
                        "ENROLMENT_END_REASON",
                        "EpisodeOfCare.extension",
                        "Say by a code of enrolment-end why the enrolment ended"))
                .or(() -> enrolment.isActive() ? beginning(enrolment) : Optional.empty());
    }

    private Optional<Refusal> content(Enrolment enrolment) {
        EpisodeOfCare episode = enrolment.episode();
        boolean need = episode.hasDiagnosis()
                || episode.getType().stream()
                        .flatMap(type -> type.getCoding().stream())
                        .anyMatch(coding -> Canonical.NEED_BASIS.equals(coding.getSystem()));
        return when(
                        !models.contains(enrolment.model()),
                        "CARE_MODEL_UNKNOWN",
                        "EpisodeOfCare.type",
                        "There is no such care model here; choose one of the installation's care models")
                .or(() -> when(
                        !isKnown(enrolment.unit()),
                        "UNIT_UNKNOWN",
                        "EpisodeOfCare.managingOrganization",
                        "The directory has no such unit; give the HSA-id of the unit that enrols"))
                .or(() -> when(
                        !need,
                        "ENROLMENT_NEED",
                        "EpisodeOfCare.type",
                        "Say by a code of need-basis, or by a diagnosis, why the person is enrolled"));
    }

    private Optional<Refusal> times(Enrolment enrolment) {
        LocalPeriod period = enrolment.period();
        Instant now = file.now();
        return when(
                        period.from() == null,
                        "ENROLMENT_START",
                        "EpisodeOfCare.period.start",
                        "Say from which day the person is enrolled")
                .or(() -> when(
                        period.endsBeforeItBegins(),
                        "END_BEFORE_START",
                        "EpisodeOfCare.period.end",
                        "The enrolment ends before it begins; correct the days"))
                .or(() -> when(
                        enrolment.isActive() && period.from().isAfter(now),
                        "TIME_IN_FUTURE",
                        "EpisodeOfCare.period.start",
                        "The enrolment has not begun; send it as planned, or with a day that has come"))
                .or(() -> when(
                        enrolment.episode().getStatus() == EpisodeOfCareStatus.FINISHED
                                && (period.until() == null
                                        || LocalPeriod.lastDay(enrolment.episode())
                                                .isAfter(now)),
                        "ENROLMENT_END",
                        "EpisodeOfCare.period.end",
                        "Say on which day the enrolment ended; that day must have come"));
    }

    private Optional<Refusal> beginning(Enrolment enrolment) {
        Hierarchy hierarchy = new Hierarchy(file.organisations());
        String body = hierarchy.legalBody(enrolment.unit());
        BooleanSupplier coordinated = () -> Team.with(file, sent.provider(), sent.resources()).members().stream()
                .anyMatch(member -> member.isCoordinator()
                        && member.ownWord()
                        && hierarchy.legalBody(member.unit()).equals(body));
        boolean twice = Enrolment.running(file).stream()
                .anyMatch(one -> one.model().equals(enrolment.model()) && !Objects.equals(one.id(), enrolment.id()));
        return when(
                        twice,
                        "ENROLMENT_RUNNING",
                        "EpisodeOfCare.type",
                        "The person is enrolled in this care model already; join the team, or end that enrolment first")
                .or(() -> when(
                        !coordinated.getAsBoolean(),
                        "ENROLMENT_WITHOUT_COORDINATOR",
                        "EpisodeOfCare.team",
                        "Name your organisation's coordinator: send the CareTeam with a coordinator before the"
                                + " enrolment, or together with it"));
    }

    private static boolean hasReason(EpisodeOfCare episode) {
        return episode.hasExtension(Canonical.ENROLMENT_END);
    }

    private boolean isKnown(String unit) {
        return unit != null && file.organisations().find(unit).isPresent();
    }

    static Optional<Refusal> when(boolean wrong, String code, String place, String text) {
        return wrong ? Optional.of(new Refusal(code, place, text)) : Optional.empty();
    }
}
