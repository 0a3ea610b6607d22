package se.brygga.coordination.team;

import java.util.Optional;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import se.brygga.coordination.casework.CaseFile;
import se.brygga.coordination.casework.CaseRule;
import se.brygga.coordination.casework.UnitReference;
import se.brygga.core.message.Refusal;

/** What an organisation's part of a team, or a permanent contact, must say. */
record TeamRules(CaseFile file) {

    Optional<Refusal> judge(TeamList list) {
        return EnrolmentRules.when(
                        LocalPeriod.of(list.team().getPeriod()).endsBeforeItBegins(),
                        CaseRule.END_BEFORE_START,
                        "CareTeam.period.end")
                .or(() -> EnrolmentRules.when(
                        list.isContact() && list.team().getParticipant().size() != 1,
                        CaseRule.CONTACT_NOT_ONE,
                        "CareTeam.participant"))
                .or(() -> list.team().getParticipant().stream()
                        .map(one -> member(list, one))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<Refusal> member(TeamList list, CareTeamParticipantComponent one) {
        String unit = UnitReference.hsaId(one.getOnBehalfOf()).orElse(null);
        return EnrolmentRules.when(
                        unit == null || file.organisations().find(unit).isEmpty(),
                        CaseRule.UNIT_UNKNOWN,
                        "CareTeam.participant.onBehalfOf")
                .or(() -> EnrolmentRules.when(
                        list.role(one).isEmpty(),
                        list.isContact() ? CaseRule.CONTACT_KIND : CaseRule.TEAM_ROLE,
                        "CareTeam.participant.role"))
                .or(() -> EnrolmentRules.when(
                        LocalPeriod.of(one.getPeriod()).endsBeforeItBegins(),
                        CaseRule.END_BEFORE_START,
                        "CareTeam.participant.period.end"));
    }
}
