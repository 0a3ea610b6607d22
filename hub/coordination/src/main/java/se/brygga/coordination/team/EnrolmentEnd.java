package se.brygga.coordination.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.DisclosureBasis;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.Sent;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.fhir.Canonical;

/**
 * Tells who knew of an enrolment that it is over for them: it has ended, they are taken off the team, or the consent to tell them is
 * withdrawn, and then not why (OSL 12:2). Each ground that held, each end of one and who has been told are acts of the enrolment,
 * so that nobody hears the end of what was never told, and nobody goes on believing.
 *
 * @param told what units are told because of what was sent
 */
record EnrolmentEnd(CaseFile file, Sent sent, TeamSharing sharing, List<Letter> told) {

    private static final String EVENT = "team";
    private static final String WHO = "told";

    Consequences all(List<Enrolment> enrolments) {
        return enrolments.stream().map(this::of).reduce(Consequences.NONE, Consequences::and);
    }

    private Consequences of(Enrolment enrolment) {
        List<Act> acts = file.acts(Enrolment.caseId(enrolment.id()));
        SortedSet<String> knew = knew(acts);
        SortedSet<String> hear = hear(enrolment);
        SortedSet<String> know = new TreeSet<>(knew);
        know.addAll(hear);
        know.removeIf(unit -> enrolment.hasEnded() || !sharing.isFor(unit, enrolment));
        if (know.equals(knew) && !isOtherGround(Enrolment.sharedBy(acts), enrolment.basis())) {
            return Consequences.NONE;
        }
        List<Letter> letters = knew.stream()
                .filter(unit -> !know.contains(unit) && !hear.contains(unit) && !unit.equals(sent.unit()))
                .map(unit -> letter(unit, enrolment))
                .toList();
        Act act = new Act(
                Enrolment.caseId(enrolment.id()),
                acts.size() + 1,
                file.now(),
                sent.provider(),
                sent.unit(),
                List.of(enrolment.episode(), list(know)));
        return new Consequences(List.of(act), List.of(), letters, List.of(), List.of());
    }

    private static boolean isOtherGround(DisclosureBasis before, DisclosureBasis now) {
        return !now.equals(before) && (now.holds() || before.holds() && now.isDenied());
    }

    private SortedSet<String> hear(Enrolment enrolment) {
        return told.stream()
                .filter(letter -> letter.resources().stream()
                        .anyMatch(
                                one -> one instanceof EpisodeOfCare && Objects.equals(one.getIdPart(), enrolment.id())))
                .map(Letter::receiver)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the units that the newest of these acts says have been told, and not that it is over. */
    private static SortedSet<String> knew(List<Act> acts) {
        SortedSet<String> knew = new TreeSet<>();
        List<CareTeam> lists = acts.isEmpty()
                ? new ArrayList<>()
                : acts.get(acts.size() - 1).content().stream()
                        .filter(CareTeam.class::isInstance)
                        .map(CareTeam.class::cast)
                        .toList();
        for (CareTeam list : lists) {
            list.getParticipant().stream()
                    .map(CareTeamParticipantComponent::getOnBehalfOf)
                    .map(UnitReference::hsaId)
                    .flatMap(Optional::stream)
                    .forEach(knew::add);
        }
        return knew;
    }

    private static CareTeam list(SortedSet<String> units) {
        CareTeam list = new CareTeam();
        list.setId(WHO);
        units.forEach(unit -> list.addParticipant().setOnBehalfOf(UnitReference.to(unit)));
        return list;
    }

    private Letter letter(String unit, Enrolment enrolment) {
        String key = "team/" + sent.source() + "/over/" + enrolment.id();
        boolean ended = enrolment.hasEnded() && sharing.maySee(unit, enrolment);
        return new Letter(
                key, EVENT, sent.unit(), unit, List.of(ended ? ended(enrolment.episode()) : over(enrolment.episode())));
    }

    /** That it has ended, when and why, for who might know that. */
    private static EpisodeOfCare ended(EpisodeOfCare episode) {
        EpisodeOfCare ended = over(episode);
        ended.setStatus(episode.getStatus());
        episode.getExtensionsByUrl(Canonical.ENROLMENT_END).forEach(reason -> ended.addExtension(reason.copy()));
        return ended;
    }

    /** What they knew already, by which they find it; without reason, ground, need and team. */
    private static EpisodeOfCare over(EpisodeOfCare episode) {
        EpisodeOfCare over = episode.copy();
        over.setStatus(EpisodeOfCareStatus.CANCELLED);
        over.setExtension(null);
        over.setContained(null);
        over.setStatusHistory(null);
        over.setDiagnosis(null);
        over.setTeam(null);
        over.setCareManager(null);
        over.setReferralRequest(null);
        over.setAccount(null);
        over.setText(null);
        return over;
    }
}
