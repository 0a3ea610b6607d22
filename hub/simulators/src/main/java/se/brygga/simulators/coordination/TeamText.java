package se.brygga.simulators.coordination;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enrolments, teams and tasks as FHIR resources (domain.md 8 and 10). */
public final class TeamText {

    private static final String CODES = "https://brygga.example/fhir/CodeSystem/";

    private TeamText() {}

    /** Returns an enrolment by region primary care, to which the person has consented; {@code id} names it to the sender. */
    public static String enrolment(String id, String model, LocalDate from) {
        return """
                {"resourceType": "EpisodeOfCare", "identifier": [{"system": "urn:x:enrolments", "value": "%s"}],
                 "extension": [{"url": "https://brygga.example/fhir/StructureDefinition/disclosure-basis", "extension": [
                   {"url": "ground", "valueCode": "CONSENT"}, {"url": "decision", "valueCode": "given"},
                   {"url": "on", "valueDate": "%s"}, {"url": "how", "valueCode": "spoken"},
                   {"url": "recordedBy", "valueReference": %s}]}],
                 "status": "active",
                 "type": [{"coding": [{"system": "%scare-model", "code": "%s"}]},
                          {"coding": [{"system": "%sneed-basis", "code": "frail"}]}],
                 "patient": {"reference": "%s"}, "managingOrganization": %s, "period": {"start": "%s"}}
                """.formatted(
                        id,
                        from,
                        PlanText.unit(PlanText.PRIMARY_CARE),
                        CODES,
                        model,
                        CODES,
                        FhirTransaction.SUBJECT,
                        PlanText.unit(PlanText.PRIMARY_CARE),
                        from);
    }

    /** Returns a team; members are written {@code role@unit}. */
    public static String team(String id, String... members) {
        return """
                {"resourceType": "CareTeam", "identifier": [{"system": "urn:x:teams", "value": "%s"}], "status": "active",
                 "category": [{"coding": [{"code": "team",
                  "system": "https://fhir.inera.se/ig/careteam/CodeSystem/typ-av-careteam-cs"}]}],
                 "name": "Teamet", "subject": {"reference": "%s"}, "participant": [%s],
                 "telecom": [{"system": "phone", "value": "0500-00 00 00", "use": "work"}]}
                """.formatted(
                        id,
                        FhirTransaction.SUBJECT,
                        Stream.of(members).map(TeamText::member).collect(Collectors.joining(", ")));
    }

    private static String member(String member) {
        String[] parts = member.split("@");
        return """
                {"role": [{"coding": [{"system": "%steam-role", "code": "%s"}]}],
                 "member": {"type": "Practitioner", "display": "Beata Beslutsson"}, "onBehalfOf": %s}
                """.formatted(CODES, parts[0], PlanText.unit(parts[1]));
    }

    /** Returns a task that one unit asks of another. */
    static String request(String id, String code, String owner, String text) {
        return """
                {"resourceType": "Task", "identifier": [{"system": "urn:x:tasks", "value": "%s"}],
                 "status": "requested", "intent": "order", "code": {"coding": [{"system": "%swork", "code": "%s"}]},
                 "description": "%s", "for": {"reference": "%s"}, "authoredOn": "%sT08:00:00+01:00", "owner": %s,
                 "restriction": {"period": {"end": "%sT16:00:00+01:00"}}}
                """.formatted(
                        id,
                        CODES,
                        code,
                        text,
                        FhirTransaction.SUBJECT,
                        LocalDate.now(),
                        PlanText.unit(owner),
                        LocalDate.now().plusDays(7));
    }

    /** Returns the answer to a task that the hub gave; {@code task} is the hub's id of it. */
    static String answer(String task, String code, String status, String owner) {
        return """
                {"resourceType": "Task",
                 "identifier": [{"system": "https://brygga.example/fhir/sid/task", "value": "%s"}],
                 "status": "%s", "intent": "order", "code": {"coding": [{"system": "%swork", "code": "%s"}]},
                 "for": {"reference": "%s"}, "owner": %s, "restriction": {"period": {"end": "%sT16:00:00+01:00"}}}
                """.formatted(
                        task,
                        status,
                        CODES,
                        code,
                        FhirTransaction.SUBJECT,
                        PlanText.unit(owner),
                        LocalDate.now().plusDays(7));
    }
}
