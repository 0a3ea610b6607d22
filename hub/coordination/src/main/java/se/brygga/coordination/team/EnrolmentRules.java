package se.brygga.coordination.team;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.CaseRule;
import se.brygga.coordination.casework.DisclosureBasis;
import se.brygga.coordination.casework.Hierarchy;
import se.brygga.coordination.casework.Sent;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.message.Refusal;
import se.brygga.core.time.SwedishTime;

/**
 * What an enrolment must say, and when there can be one.
 *
 * @param file the person's case
 * @param sent the message that brings the enrolment
 * @param models codes of the care models of this installation
 * @param grounds on which an enrolment is told to other authorities
 */
record EnrolmentRules(CaseFile file, Sent sent, Set<String> models, Set<String> grounds) {

    private static final String BASIS = "EpisodeOfCare.extension[disclosure-basis]";

    Optional<Refusal> judge(Enrolment enrolment) {
        EpisodeOfCare episode = enrolment.episode();
        if (episode.getStatus() == EpisodeOfCareStatus.ENTEREDINERROR) {
            return Optional.empty();
        }
        if (enrolment.basis().isDenied() && isKept(enrolment)) {
            return unit(enrolment);
        }
        return content(enrolment)
                .or(() -> times(enrolment))
                .or(() -> when(
                        episode.getStatus() == EpisodeOfCareStatus.FINISHED && !hasReason(episode),
                        CaseRule.ENROLMENT_END_REASON,
                        "EpisodeOfCare.extension"))
                .or(() -> basis(enrolment.basis()))
                .or(() -> enrolment.isActive() ? beginning(enrolment) : Optional.empty());
    }

    /** What a no comes with is as it was: whatever else is wrong there by now, sharing stops at once (domain.md 7). */
    private boolean isKept(Enrolment enrolment) {
        return file.resources(EpisodeOfCare.class).stream()
                .anyMatch(kept -> Objects.equals(kept.resource().getIdPart(), enrolment.id()));
    }

    /** A ground may be missing, but not half: others are told by it. A no is taken as it is, for it holds at once. */
    private Optional<Refusal> basis(DisclosureBasis basis) {
        if (basis.equals(DisclosureBasis.NONE) || basis.isDenied()) {
            return Optional.empty();
        }
        return when(!basis.isWhole(), CaseRule.ENROLMENT_BASIS, BASIS)
                .or(() -> when(!grounds.contains(basis.ground()), CaseRule.ENROLMENT_HARM_TEST, BASIS + ".ground"))
                .or(() -> when(basis.on().isAfter(SwedishTime.day(file.now())), CaseRule.TIME_IN_FUTURE, BASIS + ".on"))
                .or(() -> when(!isKnown(basis.recordedBy()), CaseRule.UNIT_UNKNOWN, BASIS + ".recordedBy"));
    }

    private Optional<Refusal> content(Enrolment enrolment) {
        EpisodeOfCare episode = enrolment.episode();
        boolean need = episode.hasDiagnosis()
                || episode.getType().stream()
                        .flatMap(type -> type.getCoding().stream())
                        .anyMatch(coding -> Canonical.NEED_BASIS.equals(coding.getSystem()));
        return when(!models.contains(enrolment.model()), CaseRule.CARE_MODEL_UNKNOWN, "EpisodeOfCare.type")
                .or(() -> unit(enrolment))
                .or(() -> when(!need, CaseRule.ENROLMENT_NEED, "EpisodeOfCare.type"));
    }

    private Optional<Refusal> unit(Enrolment enrolment) {
        String place = "EpisodeOfCare.managingOrganization";
        return when(!isKnown(enrolment.unit()), CaseRule.UNIT_UNKNOWN, place)
                .or(() -> when(!isOwn(enrolment.unit()), CaseRule.ENROLMENT_NOT_OWN, place));
    }

    private Optional<Refusal> times(Enrolment enrolment) {
        LocalPeriod period = enrolment.period();
        Instant now = file.now();
        return when(period.from() == null, CaseRule.ENROLMENT_START, "EpisodeOfCare.period.start")
                .or(() -> when(period.endsBeforeItBegins(), CaseRule.END_BEFORE_START, "EpisodeOfCare.period.end"))
                .or(() -> when(
                        enrolment.isActive() && period.from().isAfter(now),
                        CaseRule.ENROLMENT_NOT_BEGUN,
                        "EpisodeOfCare.period.start"))
                .or(() -> when(
                        enrolment.episode().getStatus() == EpisodeOfCareStatus.FINISHED
                                && (period.until() == null
                                        || LocalPeriod.lastDay(enrolment.episode())
                                                .isAfter(now)),
                        CaseRule.ENROLMENT_END,
                        "EpisodeOfCare.period.end"));
    }

    private Optional<Refusal> beginning(Enrolment enrolment) {
        Hierarchy hierarchy = new Hierarchy(file.organisations());
        String body = hierarchy.legalBody(enrolment.unit());
        BooleanSupplier coordinated = () -> Team.with(file, sent.provider(), sent.resources()).members().stream()
                .anyMatch(member -> member.isCoordinator()
                        && member.ownWord()
                        && hierarchy.legalBody(member.unit()).equals(body));
        return when(isSecond(enrolment, hierarchy), CaseRule.ENROLMENT_RUNNING, "EpisodeOfCare.type")
                .or(() -> when(
                        !coordinated.getAsBoolean(), CaseRule.ENROLMENT_WITHOUT_COORDINATOR, "EpisodeOfCare.team"));
    }

    /** One that the unit must not know of does not count: the refusal would tell it (OSL 25:1, 26:1). Both stand then. */
    private boolean isSecond(Enrolment enrolment, Hierarchy hierarchy) {
        return Enrolment.running(file).stream()
                .filter(one -> one.mayBeToldTo(enrolment.unit(), hierarchy))
                .anyMatch(one -> one.model().equals(enrolment.model()) && !Objects.equals(one.id(), enrolment.id()));
    }

    private static boolean hasReason(EpisodeOfCare episode) {
        return episode.hasExtension(Canonical.ENROLMENT_END);
    }

    private boolean isKnown(String unit) {
        return unit != null && file.organisations().find(unit).isPresent();
    }

    /** Who enrols answers for it, and what it says is owned by its provider: nobody does that for another. */
    private boolean isOwn(String unit) {
        return new Hierarchy(file.organisations()).provider(unit).equals(sent.provider());
    }

    static Optional<Refusal> when(boolean wrong, CaseRule rule, String place) {
        return wrong ? Optional.of(rule.at(place)) : Optional.empty();
    }
}
