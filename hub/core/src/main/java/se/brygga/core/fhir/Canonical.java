package se.brygga.core.fhir;

import java.util.regex.Pattern;

/** Canonical URLs of what Brygga itself defines; the resources stand in fhir-profiles. */
public final class Canonical {

    /** Base of all canonical URLs. */
    public static final String BASE = "https://brygga.example/fhir";

    /** Extension on Address: code of the municipality of registration (4 digits). */
    public static final String MUNICIPALITY = BASE + "/StructureDefinition/municipality-code";

    /** How the ids of elements begin that hold a name of PID-9, which is sent apart from PID-5. */
    public static final String ALIAS = "alias";

    /** Extension on Encounter: estimated discharge (dateTime). */
    public static final String PLANNED_END = BASE + "/StructureDefinition/planned-end";

    /** Extension on Encounter: when a doctor assessed that the person is ready for discharge (dateTime). */
    public static final String READY = BASE + "/StructureDefinition/ready";

    /** Extension on Encounter: when it was assessed that the person will need help after the stay (dateTime). */
    public static final String NEED_ASSESSED = BASE + "/StructureDefinition/need-assessed";

    /** Extension on Encounter: a leave (Period). */
    public static final String LEAVE = BASE + "/StructureDefinition/leave-period";

    /** Extension on Encounter: when the person is expected back from a leave (dateTime). */
    public static final String EXPECTED_RETURN = BASE + "/StructureDefinition/expected-return";

    /** Extension on a dateTime: the source's spelling where FHIR cannot hold its precision. */
    public static final String ORIGINAL_VALUE = BASE + "/StructureDefinition/original-value";

    /** Extension on Observation and its components: a value that is an attachment. */
    public static final String VALUE_ATTACHMENT = BASE + "/StructureDefinition/value-attachment";

    /** Extension on Appointment.participant and Encounter: how many of the staff come (decimal). */
    public static final String STAFF_COUNT = BASE + "/StructureDefinition/staff-count";

    /** Extension on Encounter: how a planned visit went (code): done, declined, absent, extra. */
    public static final String VISIT_OUTCOME = BASE + "/StructureDefinition/visit-outcome";

    /** Extension on Encounter: a note about the visit (string). */
    public static final String VISIT_NOTE = BASE + "/StructureDefinition/visit-note";

    /** Extension on CarePlan: the day on which the plan is to be followed up (date). */
    public static final String FOLLOW_UP_ON = BASE + "/StructureDefinition/follow-up-on";

    /** Extension on CarePlan: the version of the joint plan that a contribution was written for (string). */
    public static final String PLAN_VERSION = BASE + "/StructureDefinition/plan-version";

    /** Extension on CarePlan.activity: what a contribution does to the joint plan (code): add, change, end. */
    public static final String PLAN_OPERATION = BASE + "/StructureDefinition/plan-operation";

    /** Extension on CarePlan: if the contributor takes part in the joint plan (code): confirmed, declined. */
    public static final String PLAN_CONFIRMATION = BASE + "/StructureDefinition/plan-confirmation";

    /** Extension on CarePlan: the state of the joint plan (code), such as PROPOSED. */
    public static final String PLAN_STATE = BASE + "/StructureDefinition/plan-state";

    /** Extension on CarePlan: the person's consent to the joint plan: decision, on, recordedBy. */
    public static final String PLAN_CONSENT = BASE + "/StructureDefinition/plan-consent";

    /** Extension on CarePlan: the body with overall responsibility for the joint plan (Reference). */
    public static final String OVERALL_RESPONSIBILITY = BASE + "/StructureDefinition/overall-responsibility";

    /** Extension on CarePlan: the contributor takes the overall responsibility that it is offered (boolean). */
    public static final String RESPONSIBILITY_ACCEPTED = BASE + "/StructureDefinition/responsibility-accepted";

    /** Extension on CarePlan: if the person or the relatives took part in the planning: who, tookPart, reason. */
    public static final String PLAN_PARTICIPATION = BASE + "/StructureDefinition/plan-participation";

    /** Extension on CarePlan: a measure by somebody else than region and municipality (string); false if there is none. */
    public static final String MEASURE_BY_OTHERS = BASE + "/StructureDefinition/measure-by-others";

    /** Extension on CarePlan: if the person needs municipal health care (boolean). */
    public static final String MUNICIPAL_HEALTH_CARE = BASE + "/StructureDefinition/municipal-health-care";

    /** Extension on CarePlan: if the person is in compulsory psychiatric open care (boolean). */
    public static final String COMPULSORY_OPEN_CARE = BASE + "/StructureDefinition/compulsory-open-care";

    /** Code system of the parts that units take in a joint plan. */
    public static final String PLAN_ROLE = BASE + "/CodeSystem/plan-role";

    /** Code system of how far a goal of a joint plan was reached. */
    public static final String GOAL_OUTCOME = BASE + "/CodeSystem/goal-outcome";

    /** Extension on Communication: who wrote it (string). */
    public static final String MESSAGE_AUTHOR = BASE + "/StructureDefinition/message-author";

    /** Extension on TriggerDefinition: days or score that a trigger of a care model goes by (positiveInt). */
    public static final String TRIGGER_LIMIT = BASE + "/StructureDefinition/trigger-limit";

    /** Extension on PlanDefinition.action: until when, by the calendar (code): same-day, next-weekday-noon. */
    public static final String CARE_MODEL_DUE = BASE + "/StructureDefinition/care-model-due";

    /** Extension on PlanDefinition.action: the role that is told when a task is late (code of team-role). */
    public static final String ESCALATION_ROLE = BASE + "/StructureDefinition/escalation-role";

    /** System of the ids of joint plans (SIP, SPU). */
    public static final String JOINT_PLAN = BASE + "/sid/joint-plan";

    /** System of ids of threads that are no URI. */
    public static final String THREAD = BASE + "/sid/thread";

    /** System of the ids of messages. */
    public static final String MESSAGE = BASE + "/sid/message";

    /** System of the ids of tasks that the hub gives to function mailboxes. */
    public static final String TASK = BASE + "/sid/task";

    /** Code system of what function mailboxes do. */
    public static final String WORK = BASE + "/CodeSystem/work";

    /** Tasks that the registers give to a unit: reviews, and requests to lift a block. */
    public static final String REGISTER_TASK = BASE + "/CodeSystem/register-task";

    /** Code system of what the hub adds to a task: why it ended, how its clock stands, whom it tells. */
    public static final String TASK_DETAIL = BASE + "/CodeSystem/task-detail";

    /** Code system of the care models in which a person can be enrolled. */
    public static final String CARE_MODEL = BASE + "/CodeSystem/care-model";

    /** Code system of what a unit does in the team around a person. */
    public static final String TEAM_ROLE = BASE + "/CodeSystem/team-role";

    /** Extension on EpisodeOfCare: why the enrolment ended (Coding). */
    public static final String ENROLMENT_END = BASE + "/StructureDefinition/enrolment-end";

    /** Extension on EpisodeOfCare: why the enrolment may be told to other authorities: ground, decision, on, how, recordedBy. */
    public static final String DISCLOSURE_BASIS = BASE + "/StructureDefinition/disclosure-basis";

    /** Extension on CareTeam.participant and ContactPoint: days and hours in which somebody answers. */
    public static final String AVAILABILITY = BASE + "/StructureDefinition/availability";

    /** Code system of why a person is enrolled. */
    public static final String NEED_BASIS = BASE + "/CodeSystem/need-basis";

    /** Code system of the coarse kinds that decisions go by. */
    public static final String INFORMATION_TYPE = BASE + "/CodeSystem/information-type";

    /** Code system of the events of a hospital stay. */
    public static final String DISCHARGE_EVENT = BASE + "/CodeSystem/discharge-event";

    /** Code system of municipal services. */
    public static final String SERVICE_TYPE = BASE + "/CodeSystem/service-type";

    /** Code system of what messages of ours are about that tell no event of a stay. */
    public static final String MESSAGE_EVENT = BASE + "/CodeSystem/message-event";

    /** Code system of legal bases: SOL, LSS, HSL. */
    public static final String LEGAL_BASIS = BASE + "/CodeSystem/legal-basis";

    /** Code system of requests for direct admission and their answers. */
    public static final String DIRECT_ADMISSION = BASE + "/CodeSystem/direct-admission";

    /** Security labels for protected identity, from HL7 Sweden. */
    public static final String SECURITY_LABEL = "http://hl7.se/fhir/ig/base/CodeSystem/SecurityLabel";

    /** System of HSA-ids, as it goes out. */
    public static final String HSA_ID = "urn:oid:1.2.752.29.4.19";

    private static final String SOURCE = "urn:oid:1.2.752.129.2.1.4.1#";

    private static final Pattern HSA_ID_FORM = Pattern.compile("SE\\d{10}-[A-Za-z0-9]{1,18}");

    private Canonical() {}

    /** Returns true if the text has the form of an HSA-id. */
    public static boolean isHsaId(String text) {
        return HSA_ID_FORM.matcher(text).matches();
    }

    /** Returns {@code meta.source} of a resource that this care provider owns (domain.md 10). */
    public static String source(String hsaId) {
        return SOURCE + hsaId;
    }
}
