package se.brygga.translation.municipal.outbound;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.LossReport.Reason;

/** The units that take part in a joint plan, each with its part in it and its answer. */
final class PlanTeamFields {

    private PlanTeamFields() {}

    static void put(CarePlan plan, Draft draft) {
        draft.dropped(plan, "careTeam", Reason.STRUCTURAL);
        for (CareTeam team : draft.message().all(CareTeam.class)) {
            draft.droppedWhole(team, Reason.STRUCTURAL);
            draft.dropped(team, "id", Reason.STRUCTURAL);
            draft.dropped(team, "meta", Reason.STRUCTURAL);
            for (int i = 0; i < team.getParticipant().size(); i++) {
                participant(team, i, draft);
            }
        }
    }

    private static void participant(CareTeam team, int number, Draft draft) {
        CareTeamParticipantComponent one = team.getParticipant().get(number);
        String path = "participants/" + number + '/';
        String element = "participant[" + number + "].";
        draft.text(
                path + "unit", one.getMember().getIdentifier().getValue(), team, element + "member.identifier.value");
        draft.text(path + "name", one.getMember().getDisplay(), team, element + "member.display");
        draft.code(
                new Draft.Closed(path + "role", "plan-roles"),
                one.getRoleFirstRep().getCodingFirstRep().getCode(),
                team,
                element + "role[0].coding[0].code");
        draft.code(
                new Draft.Closed(path + "confirmation", "confirmations"),
                Extensions.text(one.getExtensionByUrl(Canonical.PLAN_CONFIRMATION)),
                team,
                element + "extension[plan-confirmation].valueCode");
    }
}
