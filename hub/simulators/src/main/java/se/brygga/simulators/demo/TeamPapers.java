package se.brygga.simulators.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.core.fhir.Canonical;

/** Enrolments and teams, as the organisations around a person write them. */
final class TeamPapers {

    private static final String CATEGORY = "https://fhir.inera.se/ig/careteam/CodeSystem/typ-av-careteam-cs";
    private static final String CONTACT =
            "https://terminologitjansten.inera.se/inera-kodverksforvaltning/kodverk/kv_typ_av_fast_kontakt";

    private TeamPapers() {}

    /** Returns an organisation's part of a team; each member is a unit and, behind a colon, its role. */
    static CareTeam team(Identifier id, String name, String... members) {
        CareTeam team = begun(id, "team", name);
        for (String member : members) {
            String[] parts = member.split(":");
            member(team, Canonical.TEAM_ROLE, parts[1], parts[0]);
        }
        return team;
    }

    /** Returns a permanent care contact (fast vårdkontakt). */
    static CareTeam contact(Identifier id, String unit) {
        CareTeam team = begun(id, "fast-kontakt", "Fast vårdkontakt");
        member(team, CONTACT, "1", unit).getMember().setDisplay("Distriktssköterska på vårdcentralen");
        return team;
    }

    private static CareTeam begun(Identifier id, String category, String name) {
        var team = new CareTeam().setStatus(CareTeamStatus.ACTIVE).setName(name);
        team.setId(UUID.randomUUID().toString());
        team.addIdentifier(id).addCategory(Papers.code(CATEGORY, category));
        team.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("0500-00 00 00");
        return team;
    }

    private static CareTeamParticipantComponent member(CareTeam team, String system, String role, String unit) {
        CareTeamParticipantComponent member = team.addParticipant();
        member.addRole(Papers.code(system, role)).setOnBehalfOf(Papers.unit(unit));
        member.getMember().setType("Practitioner").setDisplay("Samordnare");
        return member;
    }

    /** Returns an enrolment in a care model from a day on by the first unit of a team, which goes in the same transaction. */
    static EpisodeOfCare enrolment(Identifier id, String model, LocalDate from, CareTeam team) {
        var episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.addIdentifier(id);
        consent(episode, from, team.getParticipantFirstRep().getOnBehalfOf());
        episode.addType(Papers.code(Canonical.CARE_MODEL, model));
        episode.addType(Papers.code(Canonical.NEED_BASIS, "frail"));
        episode.setManagingOrganization(
                team.getParticipantFirstRep().getOnBehalfOf().copy());
        episode.getPeriod().getStartElement().setValueAsString(from.toString());
        episode.addTeam(new Reference("urn:uuid:" + team.getIdElement().getIdPart()));
        return episode;
    }

    /** The person has said to whoever enrols that the team may know. */
    private static void consent(EpisodeOfCare episode, LocalDate on, Reference by) {
        Extension basis = episode.addExtension().setUrl(Canonical.DISCLOSURE_BASIS);
        basis.addExtension("ground", new CodeType("CONSENT"));
        basis.addExtension("decision", new CodeType("given"));
        basis.addExtension("on", new DateType(on.toString()));
        basis.addExtension("how", new CodeType("spoken"));
        basis.addExtension("recordedBy", by.copy());
    }
}
