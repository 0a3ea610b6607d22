package se.brygga.coordination.team;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import se.brygga.coordination.casework.Act;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.Consequences;
import se.brygga.coordination.casework.DisclosureBasis;
import se.brygga.coordination.casework.Letter;
import se.brygga.coordination.casework.Sent;

/**
 * Tells other authorities that a consent to tell them of an enrolment is withdrawn: that it is over for them, and not why (OSL 12:2).
 * Each ground that held and each end of one is an act of the enrolment, so that nobody hears the end of what was never told.
 */
record EnrolmentEnd(CaseFile file, Sent sent, TeamSharing sharing) {

    private static final String EVENT = "team";

    Consequences all(List<Enrolment> enrolments) {
        return enrolments.stream().map(this::of).reduce(Consequences.NONE, Consequences::and);
    }

    private Consequences of(Enrolment enrolment) {
        List<Act> acts = file.acts(Enrolment.caseId(enrolment.id()));
        DisclosureBasis before = Enrolment.sharedBy(acts);
        DisclosureBasis now = enrolment.basis();
        boolean ends = before.holds() && now.isDenied();
        if (now.equals(before) || !now.holds() && !ends) {
            return Consequences.NONE;
        }
        Act act = new Act(
                Enrolment.caseId(enrolment.id()),
                acts.size() + 1,
                file.now(),
                sent.provider(),
                sent.unit(),
                List.of(enrolment.episode()));
        List<Letter> letters = ends ? letters(enrolment).toList() : List.of();
        return new Consequences(List.of(act), List.of(), letters, List.of(), List.of());
    }

    private Stream<Letter> letters(Enrolment enrolment) {
        String key = "team/" + sent.source() + "/over/" + enrolment.id();
        return sharing.others(enrolment).stream()
                .filter(unit -> !unit.equals(sent.unit()))
                .map(unit -> new Letter(key, EVENT, sent.unit(), unit, List.of(over(enrolment.episode()))));
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
