package se.brygga.simulators.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What parties write about one joint plan (SIP; domain.md 7), as FHIR resources.
 *
 * @param plan id of the plan
 * @param day on which it is written
 */
public record PlanText(String plan, LocalDate day) {

    /** Region primary care, which calls and keeps the frame. */
    public static final String PRIMARY_CARE = "SE2329990010-VC01";

    /** Municipal home nursing. */
    public static final String NURSING = "SE2120009994-HSV01";

    /** Municipal home care. */
    public static final String HOME_CARE = "SE2120009994-HTJ01";

    private static final int MONTHS_TO_FOLLOW_UP = 3;
    private static final String EXTENSION = "https://brygga.example/fhir/StructureDefinition/";

    /** Returns the frame in a state; version 0 begins the plan. */
    public String frame(int version, String state) {
        return frame(version, state, "given", PRIMARY_CARE, HOME_CARE);
    }

    /** Returns a frame with another decision on consent, holder of overall responsibility, or third participant. */
    String frame(int version, String state, String consent, String responsible, String third) {
        String told = Stream.of(
                        version == 0 ? "" : extension("plan-version", "\"valueString\": \"" + version + '"'),
                        extension("plan-state", "\"valueCode\": \"" + state + '"'),
                        consent.isEmpty() ? "" : consent(consent),
                        extension("overall-responsibility", "\"valueReference\": " + unit(responsible)),
                        extension("follow-up-on", "\"valueDate\": \"" + day.plusMonths(MONTHS_TO_FOLLOW_UP) + '"'),
                        extension("municipal-health-care", "\"valueBoolean\": true"),
                        extension("measure-by-others", "\"valueBoolean\": false"),
                        participation("person"),
                        participation("relatives"))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
        return """
                {"resourceType": "CarePlan", "contained": [
                  {"resourceType": "Goal", "id": "goal1", "lifecycleStatus": "active",
                   "description": {"text": "Gå till affären"}, "subject": {"reference": "%1$s"}},
                  {"resourceType": "CareTeam", "id": "team", "participant": [%2$s, %3$s, %4$s]}],
                 "extension": [%5$s],
                 "identifier": [{"system": "https://brygga.example/fhir/sid/joint-plan", "value": "%6$s"}],
                 "status": "draft", "intent": "plan",
                 "category": [{"coding": [{"system": "https://fhir.inera.se/CodeSystem/typeofcareplan-cs", "code": "SIP"}]}],
                 "title": "Bo hemma", "subject": {"reference": "%1$s"}, "period": {"start": "%7$s"},
                 "author": %8$s, "careTeam": [{"reference": "#team"}], "goal": [{"reference": "#goal1"}]}
                """.formatted(
                        FhirTransaction.SUBJECT,
                        member(PRIMARY_CARE, "region-open-care"),
                        member(NURSING, "municipal-health-care"),
                        member(third, "social-services"),
                        told,
                        plan,
                        day,
                        unit(PRIMARY_CARE));
    }

    /** Returns the call (kallelse) of home nursing and home care to a meeting. */
    public String call(Instant start) {
        return """
                {"resourceType": "Appointment", "identifier": [{"system": "urn:x:calls", "value": "%1$s"}],
                 "status": "proposed", "start": "%2$s", "end": "%3$s",
                 "supportingInformation": [%4$s],
                 "participant": [{"actor": %5$s, "status": "needs-action"}, {"actor": %6$s, "status": "needs-action"}]}
                """.formatted(
                        plan,
                        start,
                        start.plusSeconds(3600),
                        joint(),
                        unit(NURSING).replace("Organization", "HealthcareService"),
                        unit(HOME_CARE).replace("Organization", "HealthcareService"));
    }

    /** Returns a contribution that adds an activity. */
    public String adds(String id, int version, String unit, String text) {
        return contribution(id, version, unit, activity("add", text, ""));
    }

    /** Returns a contribution that says {@code confirmed}, or another answer. */
    public String answers(String id, int version, String unit, String answer) {
        return contribution(id, version, unit, "")
                .replace(
                        "\"extension\": [",
                        "\"extension\": [" + extension("plan-confirmation", "\"valueCode\": \"" + answer + '"') + ", ");
    }

    /** Returns a contribution that changes an activity which another body answers for. */
    String changes(String id, int version, String unit, String text, String performer) {
        return contribution(id, version, unit, activity("change", text, ", \"performer\": [" + unit(performer) + "]"));
    }

    private String contribution(String id, int version, String unit, String activities) {
        String more = activities.isEmpty() ? "" : ", \"activity\": [" + activities + ']';
        return """
                {"resourceType": "CarePlan", "extension": [%s],
                 "identifier": [{"system": "urn:x:contributions", "value": "%s-%s"}], "partOf": [%s],
                 "status": "active", "intent": "proposal", "subject": {"reference": "%s"}, "author": %s%s}
                """.formatted(
                        extension("plan-version", "\"valueString\": \"" + version + '"'),
                        plan,
                        id,
                        joint(),
                        FhirTransaction.SUBJECT,
                        unit(unit),
                        more);
    }

    private static String activity(String operation, String text, String more) {
        return """
                {"extension": [%s], "detail": {"status": "not-started", "description": "%s"%s}}
                """.formatted(extension("plan-operation", "\"valueCode\": \"" + operation + '"'), text, more);
    }

    private String joint() {
        return """
                {"type": "CarePlan", "identifier": {"system": "https://brygga.example/fhir/sid/joint-plan", "value": "%s"}}
                """.formatted(plan);
    }

    private String consent(String decision) {
        return """
                {"url": "%splan-consent", "extension": [{"url": "decision", "valueCode": "%s"},
                 {"url": "on", "valueDate": "%s"}, {"url": "recordedBy", "valueReference": %s}]}
                """.formatted(EXTENSION, decision, day, unit(PRIMARY_CARE));
    }

    private static String participation(String who) {
        return """
                {"url": "%splan-participation", "extension": [{"url": "who", "valueCode": "%s"},
                 {"url": "tookPart", "valueBoolean": true}]}
                """.formatted(EXTENSION, who);
    }

    private static String member(String unit, String role) {
        return """
                {"role": [{"coding": [{"system": "https://brygga.example/fhir/CodeSystem/plan-role", "code": "%s"}]}],
                 "member": %s}
                """.formatted(role, unit(unit));
    }

    private static String extension(String name, String value) {
        return "{\"url\": \"" + EXTENSION + name + "\", " + value + '}';
    }

    static String unit(String hsaId) {
        return """
                {"type": "Organization", "identifier": {"system": "urn:oid:1.2.752.29.4.19", "value": "%s"}}
                """.formatted(hsaId).strip();
    }
}
