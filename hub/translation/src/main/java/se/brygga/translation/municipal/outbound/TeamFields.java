package se.brygga.translation.municipal.outbound;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamParticipantComponent;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.translated.LossReport.Reason;

/** Translates the team around a person to the kind team: who is in it and how to reach them, and the care models of the person. */
final class TeamFields {

    private static final Map<String, String> CONTACTS =
            Map.of("1", "care", "2", "physician", "3", "homeCare", "4", "overall");

    /** What was cancelled, or whose sharing was, is over for who is told. */
    private static final Set<EpisodeOfCareStatus> OVER =
            EnumSet.of(EpisodeOfCareStatus.FINISHED, EpisodeOfCareStatus.CANCELLED, EpisodeOfCareStatus.ENTEREDINERROR);

    private TeamFields() {}

    static void translate(DomainResource focus, Draft draft) {
        draft.dropped(focus, "patient", Reason.STRUCTURAL);
        boolean over = focus instanceof EpisodeOfCare episode && OVER.contains(episode.getStatus());
        draft.implied("status", over ? "completed" : "active");
        int members = 0;
        int enrolments = 0;
        for (Resource one : List.copyOf(draft.message().resources())) {
            if (one instanceof CareTeam team) {
                left(team, draft);
                for (int i = 0; i < team.getParticipant().size(); i++) {
                    member(team, i, "members/" + members++ + '/', draft);
                }
            } else if (one instanceof EpisodeOfCare episode) {
                left(episode, draft);
                enrolment(episode, "enrolments/" + enrolments++ + '/', draft);
            }
        }
    }

    private static void left(DomainResource resource, Draft draft) {
        draft.droppedWhole(resource, Reason.NOT_NEEDED);
        draft.dropped(resource, "id", Reason.STRUCTURAL);
        draft.dropped(resource, "meta", Reason.STRUCTURAL);
    }

    private static void member(CareTeam team, int number, String path, Draft draft) {
        CareTeamParticipantComponent one = team.getParticipant().get(number);
        String element = "participant[" + number + "].";
        boolean contact = team.getCategory().stream().anyMatch(category -> "fast-kontakt"
                .equals(category.getCodingFirstRep().getCode()));
        String code = one.getRoleFirstRep().getCodingFirstRep().getCode();
        draft.code(
                new Draft.Closed(path + (contact ? "contact" : "role"), contact ? "contact-kinds" : "team-roles"),
                contact ? CONTACTS.get(code) : code,
                team,
                element + "role[0].coding[0].code");
        draft.text(path + "name", one.getMember().getDisplay(), team, element + "member.display");
        draft.text(
                path + "unit",
                one.getOnBehalfOf().getIdentifier().getValue(),
                team,
                element + "onBehalfOf.identifier.value");
        boolean own = team.getParticipant().size() == 1;
        for (int i = 0; own && i < team.getTelecom().size(); i++) {
            ContactPoint way = team.getTelecom().get(i);
            draft.text(path + "ways/" + i, way.getValue(), team, "telecom[" + i + "].value");
        }
    }

    private static void enrolment(EpisodeOfCare episode, String path, Draft draft) {
        draft.code(
                new Draft.Closed(path + "model", "care-models"),
                episode.getTypeFirstRep().getCodingFirstRep().getCode(),
                episode,
                "type[0].coding[0].code");
        TimeToText.date(
                new TimeToText.At(path + "from", episode),
                episode.getPeriod().getStartElement(),
                draft,
                "period.start");
        TimeToText.date(
                new TimeToText.At(path + "to", episode), episode.getPeriod().getEndElement(), draft, "period.end");
    }
}
