package se.brygga.coordination.team;

import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import se.brygga.coordination.casework.Desk;
import se.brygga.core.fhir.Canonical;

/** What a row of enrolments.csv says, done to an enrolment and its team. */
final class EnrolmentChange {

    private EnrolmentChange() {}

    static void make(String change, EpisodeOfCare enrolment, CareTeam team) {
        switch (change) {
            case "as it should be",
                    "second in the same model",
                    "second in the same model by another authority, without a ground",
                    "second in the same model by another authority, with a ground" -> {}
            case "in no model of ours" ->
                enrolment.getTypeFirstRep().getCodingFirstRep().setCode("own-idea");
            case "second in another model" ->
                enrolment.getTypeFirstRep().getCodingFirstRep().setCode("trygg-hemgang");
            case "by an unknown unit" -> enrolment.setManagingOrganization(TeamScript.unit("SE2329990010-X9"));
            case "by a unit of another region or municipality" ->
                enrolment.setManagingOrganization(TeamScript.unit(Desk.HOME_NURSING));
            case "by the own provider" -> enrolment.setManagingOrganization(TeamScript.unit(Desk.REGION));
            case "without a need" -> enrolment.getType().remove(1);
            case "with a diagnosis for a need" -> {
                enrolment.getType().remove(1);
                enrolment.addDiagnosis().getCondition().setReference("Condition/d1");
            }
            case "without a ground" -> enrolment.setExtension(null);
            case "after a harm test" -> ground(enrolment, "HARM_TEST", "given");
            case "on no ground that there is" -> ground(enrolment, "STATUTE", "given");
            case "against the person's will" -> ground(enrolment, "CONSENT", "refused");
            case "consent of nobody knows when" -> part(enrolment, "on");
            case "consent given nobody knows how" -> part(enrolment, "how");
            case "consent that nobody recorded" -> part(enrolment, "recordedBy");
            case "consent of tomorrow" ->
                enrolment.getExtension().get(0).getExtensionByUrl("on").setValue(new DateType("2026-11-03"));
            case "consent recorded by an unknown unit" ->
                enrolment
                        .getExtension()
                        .get(0)
                        .getExtensionByUrl("recordedBy")
                        .setValue(TeamScript.unit("SE2329990010-X9"));
            case "without a start" -> enrolment.setPeriod(null);
            case "from tomorrow" -> start(enrolment, "2026-11-03");
            case "planned from tomorrow" -> {
                start(enrolment, "2026-11-03");
                enrolment.setStatus(EpisodeOfCareStatus.PLANNED);
            }
            case "without a coordinator" ->
                team.getParticipantFirstRep()
                        .getRoleFirstRep()
                        .getCodingFirstRep()
                        .setCode("physician");
            case "with a coordinator who has left" ->
                team.getParticipantFirstRep().getPeriod().setEndElement(new DateTimeType("2026-11-01"));
            case "with a member of an unknown unit" ->
                team.getParticipantFirstRep().setOnBehalfOf(TeamScript.unit("SE2329990010-X9"));
            case "with a member without a role" -> team.getParticipantFirstRep().setRole(null);
            case "with a team that ends before it begins" -> {
                team.getPeriod().setStartElement(new DateTimeType("2026-11-02"));
                team.getPeriod().setEndElement(new DateTimeType("2026-10-01"));
            }
            default -> {
                if (change.contains("withdrawn")) {
                    withdrawn(change, enrolment, team);
                } else {
                    ended(change, enrolment, team);
                }
            }
        }
    }

    private static void withdrawn(String change, EpisodeOfCare enrolment, CareTeam team) {
        ground(enrolment, "CONSENT", "withdrawn");
        if (change.contains("without a need")) {
            enrolment.getType().remove(1);
        } else if (change.contains("no longer used")) {
            enrolment.getTypeFirstRep().getCodingFirstRep().setCode("own-idea");
        } else if (change.contains("coordinator has left")) {
            team.getParticipantFirstRep().getPeriod().setEndElement(new DateTimeType("2026-11-01"));
        } else if (change.contains("another region")) {
            enrolment.setManagingOrganization(TeamScript.unit(Desk.HOME_NURSING));
        } else {
            throw new AssertionError(change);
        }
    }

    private static void ended(String change, EpisodeOfCare enrolment, CareTeam team) {
        enrolment.setStatus(EpisodeOfCareStatus.FINISHED);
        enrolment.getPeriod().setEndElement(new DateTimeType("2026-11-02"));
        enrolment.addExtension(
                Canonical.ENROLMENT_END, new Coding(Canonical.BASE + "/CodeSystem/enrolment-end", "moved", null));
        switch (change) {
            case "ended today" -> {}
            case "ended without a reason" -> enrolment.setExtension(null);
            case "ended tomorrow" -> enrolment.getPeriod().setEndElement(new DateTimeType("2026-11-03"));
            case "ended on no day" -> enrolment.getPeriod().setEndElement(null);
            case "ended before it began" -> enrolment.getPeriod().setEndElement(new DateTimeType("2026-10-30"));
            case "contact of two persons" -> {
                contact(team);
                team.addParticipant(team.getParticipantFirstRep().copy());
            }
            case "contact of no kind" -> contact(team);
            default -> throw new AssertionError(change);
        }
    }

    private static void ground(EpisodeOfCare enrolment, String ground, String decision) {
        enrolment.setExtension(null);
        enrolment.addExtension(TeamScript.basis(ground, decision));
    }

    private static void part(EpisodeOfCare enrolment, String left) {
        enrolment.getExtension().get(0).removeExtension(left);
    }

    private static void contact(CareTeam team) {
        team.getCategoryFirstRep().getCodingFirstRep().setCode("fast-kontakt");
    }

    private static void start(EpisodeOfCare enrolment, String day) {
        enrolment.getPeriod().setStartElement(new DateTimeType(day));
    }
}
