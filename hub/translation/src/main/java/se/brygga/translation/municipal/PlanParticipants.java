package se.brygga.translation.municipal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;

/** Translates the units that take part in a joint plan to its CareTeam: HSA-ids, or objects with a unit and its part. */
final class PlanParticipants {

    private static final Map<String, String> ROLES = Map.of(
            "region-open-care", "region-open-care",
            "inpatient-care", "inpatient-care",
            "municipal-health-care", "municipal-health-care",
            "social-services", "social-services",
            "other", "other");

    private PlanParticipants() {}

    static Optional<CareTeam> translate(Fields fields, CarePlan plan, String planId) {
        List<String> items = fields.items("participants");
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var team = new CareTeam();
        team.setId(fields.source().resourceId("CareTeam", Canonical.JOINT_PLAN + '|' + planId));
        team.setMeta(plan.getMeta().copy());
        team.setStatus(CareTeamStatus.ACTIVE);
        for (String item : items) {
            boolean bare = !fields.has(item + "/unit") && fields.isValue(item);
            String unit = fields.required(bare ? item : item + "/unit", "CareTeam.participant.member.identifier.value");
            var member = team.addParticipant().setMember(Common.organisation(unit));
            if (fields.has(item + "/role")) {
                member.addRole()
                        .addCoding()
                        .setSystem(Canonical.PLAN_ROLE)
                        .setCode(fields.oneOf(ROLES, item + "/role", "plan-roles", "CareTeam.participant.role"));
            }
        }
        plan.addCareTeam(new Reference("CareTeam/" + team.getIdPart()));
        return Optional.of(team);
    }
}
