package se.brygga.coordination.team;

import static se.brygga.coordination.casework.Desk.HOSPITAL;

import java.time.Instant;
import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import se.brygga.coordination.casework.Desk;
import se.brygga.coordination.task.Tasks;
import se.brygga.core.fhir.Canonical;

/** Teams and enrolments as systems send them. */
public final class TeamScript {

    /** A Monday, 10:00 in Sweden. */
    public static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    private TeamScript() {}

    public static Desk desk() {
        return new Desk(NOW, new Tasks(), new Teams(Set.of("narsjukvardsteam", "trygg-hemgang")));
    }

    /** Returns an enrolment to whose telling the person has consented. */
    public static EpisodeOfCare enrolment() {
        EpisodeOfCare episode = withoutBasis();
        episode.addExtension(basis("CONSENT", "given"));
        return episode;
    }

    /** Returns why others may be told, or may not any longer; without how it was given if that is no matter. */
    public static Extension basis(String ground, String decision) {
        Extension basis = new Extension(Canonical.DISCLOSURE_BASIS);
        basis.addExtension("ground", new CodeType(ground));
        basis.addExtension("decision", new CodeType(decision));
        basis.addExtension("on", new DateType("2026-11-02"));
        if (ground.equals("CONSENT")) {
            basis.addExtension("how", new CodeType("spoken"));
        }
        basis.addExtension("recordedBy", unit(HOSPITAL));
        return basis;
    }

    static EpisodeOfCare withoutBasis() {
        EpisodeOfCare episode = new EpisodeOfCare();
        episode.setId("e1");
        episode.setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.addType(concept(Canonical.CARE_MODEL, "narsjukvardsteam"));
        episode.addType(concept(Canonical.NEED_BASIS, "frail"));
        episode.setManagingOrganization(unit(HOSPITAL));
        episode.getPeriod().setStartElement(new DateTimeType("2026-11-02"));
        return episode;
    }

    /** Returns a team; members are written {@code role@unit}, with blanks between. */
    public static CareTeam team(String id, String members) {
        CareTeam team = new CareTeam();
        team.setId(id);
        team.setStatus(CareTeamStatus.ACTIVE);
        team.addCategory(concept(TeamList.CATEGORY, "team"));
        team.addTelecom().setSystem(ContactPointSystem.PHONE).setValue("0500-000000");
        for (String member : members.split(" ")) {
            String[] parts = member.split("@");
            team.addParticipant()
                    .addRole(concept(Canonical.TEAM_ROLE, parts[0]))
                    .setOnBehalfOf(unit(parts[1]))
                    .setMember(new Reference().setDisplay("Beata Beslutsson"));
        }
        return team;
    }

    static CareTeam contact(String id, String kind, String unit) {
        CareTeam team = team(id, "ward@" + unit);
        team.getCategoryFirstRep().getCodingFirstRep().setCode("fast-kontakt");
        team.getParticipantFirstRep().getRole().clear();
        team.getParticipantFirstRep().addRole(concept(TeamList.CONTACT_KIND, kind));
        return team;
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    public static Reference unit(String hsaId) {
        return new Reference()
                .setIdentifier(new Identifier().setSystem(Canonical.HSA_ID).setValue(hsaId));
    }
}
