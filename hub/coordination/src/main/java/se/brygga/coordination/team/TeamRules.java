package se.brygga.coordination.team;

import java.util.Optional;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.core.message.Refusal;

/** What an organisation's part of a team, or a permanent contact, must say. */
record TeamRules(CaseFile file) {

    Optional<Refusal> judge(TeamList list) {
        return EnrolmentRules.when(
                        LocalPeriod.of(list.team().getPeriod()).endsBeforeItBegins(),
                        "END_BEFORE_START",
                        "CareTeam.period.end",
                        "The team ends before it begins; correct the days")
                .or(() -> EnrolmentRules.when(
                        list.isContact() && list.team().getParticipant().size() != 1,
                        "CONTACT_NOT_ONE",
                        "CareTeam.participant",
                        "A permanent contact is one person; send one CareTeam for each contact"))
                .or(() -> list.team().getParticipant().stream()
                        .map(one -> member(list, one))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<Refusal> member(TeamList list, CareTeamParticipantComponent one) {
        String unit = Enrolment.unit(one.getOnBehalfOf());
        return EnrolmentRules.when(
                        unit == null || file.organisations().find(unit).isEmpty(),
                        "UNIT_UNKNOWN",
                        "CareTeam.participant.onBehalfOf",
                        "The directory has no such unit; give the HSA-id of the unit for which the member acts")
                .or(() -> EnrolmentRules.when(
                        list.role(one).isEmpty(),
                        list.isContact() ? "CONTACT_KIND" : "TEAM_ROLE",
                        "CareTeam.participant.role",
                        list.isContact()
                                ? "Say which kind of permanent contact it is: 1 care, 2 physician, 3 home care, 4 overall"
                                : "Say by a code of team-role what the member does in the team"))
                .or(() -> EnrolmentRules.when(
                        LocalPeriod.of(one.getPeriod()).endsBeforeItBegins(),
                        "END_BEFORE_START",
                        "CareTeam.participant.period.end",
                        "The member leaves before coming; correct the days"));
    }
}
