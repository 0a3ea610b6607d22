package se.brygga.translation.municipal;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.translated.Translated;

/**
 * Translates an organisation's part of a team, and a permanent contact, to CareTeam (profiles brygga-care-team and
 * brygga-named-contact). A list without {@code members} is one member, as in a row of CSV.
 */
final class TeamListToCareTeam {

    private static final String CATEGORY = "https://fhir.inera.se/ig/careteam/CodeSystem/typ-av-careteam-cs";
    private static final String CONTACTS =
            "https://terminologitjansten.inera.se/inera-kodverksforvaltning/kodverk/kv_typ_av_fast_kontakt";
    private static final String MEMBER = "CareTeam.participant.";

    private static final Map<String, CareTeamStatus> STATUS = Map.of(
            "planned", CareTeamStatus.PROPOSED,
            "active", CareTeamStatus.ACTIVE,
            "completed", CareTeamStatus.INACTIVE,
            "cancelled", CareTeamStatus.INACTIVE,
            "error", CareTeamStatus.ENTEREDINERROR);

    /** Kinds of permanent contact (fast vårdkontakt, läkarkontakt, omsorgskontakt, övergripande). */
    private static final Map<String, String> KINDS =
            Map.of("care", "1", "physician", "2", "homeCare", "3", "overall", "4");

    private TeamListToCareTeam() {}

    static Translated list(Fields fields) {
        CareTeam team = begun(fields, "teamList", "team");
        List<String> members = fields.items("members");
        if (members.isEmpty()) {
            role(member(fields, team, ""), Canonical.TEAM_ROLE, roleCode(fields, "role"));
        }
        for (String item : members) {
            role(member(fields, team, item + '/'), Canonical.TEAM_ROLE, roleCode(fields, item + "/role"));
        }
        return Common.end(fields, List.of(team));
    }

    static Translated contact(Fields fields) {
        CareTeam team = begun(fields, "namedContact", "fast-kontakt");
        role(
                member(fields, team, ""),
                CONTACTS,
                fields.oneOf(KINDS, "contact", "contact-kinds", MEMBER + "role[0].coding[0].code"));
        return Common.end(fields, List.of(team));
    }

    private static CareTeam begun(Fields fields, String kind, String category) {
        var team = new CareTeam();
        Common.begin(team, kind, fields);
        team.setStatus(fields.oneOf(STATUS, "status", "statuses", "CareTeam.status"));
        team.addCategory().addCoding().setSystem(CATEGORY).setCode(category);
        fields.text("title", "CareTeam.name").ifPresent(team::setName);
        fields.date("from", "CareTeam.period.start")
                .ifPresent(day -> team.getPeriod().setStartElement(Common.day(day)));
        fields.date("to", "CareTeam.period.end")
                .ifPresent(day -> team.getPeriod().setEndElement(Common.day(day)));
        team.addManagingOrganization(Common.unit(fields, "CareTeam.managingOrganization[0]"));
        Common.author(fields, "CareTeam.note[0].authorString").ifPresent(author -> team.addNote()
                .setAuthor(new StringType(author.getDisplay()))
                .setText(Kinds.REPORTED_BY));
        return team;
    }

    /** Who names no unit acts for the unit that sends. */
    private static CareTeamParticipantComponent member(Fields fields, CareTeam team, String path) {
        CareTeamParticipantComponent member = team.addParticipant();
        fields.text(path + "name", MEMBER + "member.display")
                .ifPresent(name -> member.setMember(new Reference().setDisplay(name)));
        String unit = fields.text(path + "memberUnit", MEMBER + "onBehalfOf.identifier.value")
                .orElse(fields.source().unit());
        member.setOnBehalfOf(Common.organisation(unit));
        fields.text(path + "phone", "CareTeam.telecom.value")
                .ifPresent(phone ->
                        team.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(phone));
        return member;
    }

    private static String roleCode(Fields fields, String name) {
        String told = fields.required(name, MEMBER + "role[0].coding[0].code");
        String known = fields.source().code("team-roles", told);
        String code = known == null ? told : known;
        if (!Coded.isCode(code)) {
            throw fields.bad(name, "UNKNOWN_CODE", "A role is a code of team-role, such as home-care");
        }
        return code;
    }

    private static void role(CareTeamParticipantComponent member, String system, String code) {
        member.addRole().addCoding().setSystem(system).setCode(code);
    }
}
