package se.brygga.coordination.model;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.coordination.team.TeamScript;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.organisation.Organisation;
import se.brygga.core.organisation.Organisations;

/** The team around a person: a hospital with the region's roles, home nursing, home care. */
final class Circle {

    static final String HOSPITAL = "SE2329990010-K01";
    static final String NURSING = "SE2120009994-HSV01";
    static final String HOME_CARE = "SE2120009994-HTJ01";

    static final Organisations ORGANISATIONS = new Organisations(List.of(
            body("SE2329990010-V1", "REGION_V", null),
            body(HOSPITAL, "UNIT", "SE2329990010-V1"),
            body("SE2120009994-V1", "MUNICIPAL_V", null),
            body(NURSING, "UNIT", "SE2120009994-V1"),
            body("SE2120009994-O1", "MUNICIPAL_O", null),
            body(HOME_CARE, "UNIT", "SE2120009994-O1")));

    private static final Map<String, List<String>> ROLES = Map.of(
            HOSPITAL, List.of("region-coordinator", "mobile-team", "physician"),
            NURSING, List.of("municipal-coordinator", "home-nursing", "rehabilitation"),
            HOME_CARE, List.of("home-care"));

    private Circle() {}

    /** Returns the enrolment and its team; nobody in it assesses needs. */
    static List<Resource> enrolment(String model, Instant start, EpisodeOfCareStatus status, Instant end) {
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.setId("episode");
        episode.setStatus(status);
        episode.addType(new CodeableConcept(new Coding(Canonical.CARE_MODEL, model, null)));
        episode.getPeriod().setStart(Date.from(start)).setEnd(end == null ? null : Date.from(end));
        episode.addExtension(TeamScript.basis("CONSENT", "given"));
        episode.addTeam(new Reference("CareTeam/team"));
        return List.of(episode, team());
    }

    static CareTeam team() {
        CareTeam team = new CareTeam();
        team.setId("team");
        team.setStatus(CareTeam.CareTeamStatus.ACTIVE);
        ROLES.forEach((unit, roles) -> roles.forEach(role -> team.addParticipant()
                .addRole(new CodeableConcept(new Coding(Canonical.TEAM_ROLE, role, null)))
                .setOnBehalfOf(unit(unit))));
        return team;
    }

    static Encounter stay(String id) {
        Encounter stay = new Encounter();
        stay.setId(id);
        stay.getClass_().setCode("IMP");
        stay.setServiceProvider(unit(HOSPITAL));
        return stay;
    }

    static Reference unit(String hsaId) {
        Reference unit = new Reference().setType("Organization");
        unit.getIdentifier().setSystem(Canonical.HSA_ID).setValue(hsaId);
        return unit;
    }

    private static Organisation body(String hsaId, String role, String partOf) {
        return new Organisation(hsaId, hsaId, role, partOf, null, List.of(), null);
    }
}
