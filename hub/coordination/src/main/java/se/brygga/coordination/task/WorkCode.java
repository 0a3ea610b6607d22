package se.brygga.coordination.task;

import java.util.Arrays;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import se.brygga.core.fhir.Canonical;

/** What a function mailbox can be asked to do: the codes of code system work, in Swedish (domain.md 6 to 8). */
public enum WorkCode {
    /** Social services, municipal health care and open care begin to plan for the person's discharge. */
    START_PLANNING("start-planning", "Påbörja planeringen"),
    /** Name the person who answers for the cooperation in the unit's organisation. */
    APPOINT_COORDINATOR("appoint-coordinator", "Utse samordnare"),
    /** Send the call to a joint individual plan. */
    CALL_TO_PLANNING("call-to-planning", "Kalla till samordnad planering"),
    /** Say if and with whom the unit comes to the planning. */
    ANSWER_CALL("answer-call", "Svara på kallelsen"),
    /** Confirm or decline the unit's part of a joint plan. */
    CONFIRM_PART("confirm-part", "Bekräfta er del av planen"),
    /** Send what care needs to know at discharge. */
    TRANSFER_INFORMATION("transfer-information", "För över information"),
    /** Take over the care or the responsibility from another unit. */
    TAKE_OVER("take-over", "Ta över ansvaret"),
    /** Follow up a joint plan with the person. */
    FOLLOW_UP_PLAN("follow-up-plan", "Följ upp planen"),
    /** A unit has declined its part of a joint plan: change the plan. */
    PLAN_DECLINED("plan-declined", "Ändra planen: en enhet har tackat nej"),
    /** What the unit wrote to a joint plan was overtaken by another party: read the new version and send again. */
    PLAN_CONFLICT("plan-conflict", "Läs planens nya version och skicka igen"),
    /** Say if the body takes the overall responsibility for a joint plan that it was offered. */
    PLAN_RESPONSIBILITY("plan-responsibility", "Ta ställning till övergripande ansvar"),
    /** Write down what came of the meeting about a joint plan. */
    PLAN_MEETING("plan-meeting", "Dokumentera planeringsmötet"),
    /** The admission notice has reached nobody: leave it in another way (UTS 2:1). */
    LEAVE_ADMISSION_NOTICE("leave-admission-notice", "Lämna inskrivningsmeddelandet för hand"),
    /** A notice has not been sent because nobody has said why it may be disclosed. */
    STATE_DISCLOSURE_BASIS("state-disclosure-basis", "Ange grund för utlämnande"),
    /** Do what a care model plans for something that has happened. */
    CARE_MODEL_ACTION("care-model-action", "Gör det som vårdmodellen säger"),
    /** Nobody in the team has the role that an action of a care model is for. */
    ROLE_MISSING("role-missing", "Lägg till rollen i teamet"),
    /** Name the permanent contact that the person is to have. */
    CONTACT_PERSON("contact-person", "Utse fast kontakt"),
    /** See the person at home. */
    HOME_VISIT("home-visit", "Gör hembesök"),
    /** Reach the person by phone. */
    PHONE_CONTACT("phone-contact", "Ring personen"),
    /** Go through the person's situation in the team. */
    TEAM_ROUND("team-round", "Ta upp på teamrond"),
    /** Go through all of the person's drugs. */
    MEDICATION_REVIEW("medication-review", "Gör läkemedelsgenomgång"),
    /** Assess which municipal services the person needs. */
    NEED_ASSESSMENT("need-assessment", "Bedöm behov av insatser"),
    /** Start services or nursing at home. */
    START_SERVICES("start-services", "Sätt in insatser"),
    /** Begin or plan rehabilitation at home. */
    REHABILITATION("rehabilitation", "Påbörja rehabilitering"),
    /** Say if the ward takes the person directly, past the emergency department. */
    DIRECT_ADMISSION_ANSWER("direct-admission-answer", "Svara på begäran om direktinläggning"),
    /** Have a bed ready for a person who comes directly to the ward. */
    PREPARE_WARD("prepare-ward", "Förbered vårdplats"),
    /** Find out what went wrong in the cooperation and answer the unit that reported it. */
    DEVIATION("deviation", "Besvara avvikelsen"),
    /** Read a message about a person that nobody in the unit has read. */
    READ_MESSAGE("read-message", "Läs meddelandet"),
    /** See to it that something is done that another unit has not done in time. */
    ESCALATION("escalation", "Följ upp försenad uppgift");

    private final String code;
    private final String swedish;

    WorkCode(String code, String swedish) {
        this.code = code;
        this.swedish = swedish;
    }

    /** Returns the code. */
    public String code() {
        return code;
    }

    /** Returns what is to be done, in Swedish. */
    public String swedish() {
        return swedish;
    }

    /** Returns the code with this text; empty if there is none. */
    public static Optional<WorkCode> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** Returns the code that a concept has; empty if it has none of these. */
    public static Optional<WorkCode> of(CodeableConcept concept) {
        return written(concept).flatMap(WorkCode::of);
    }

    /** Returns what a concept says in our code system, be it a code of it or not. */
    static Optional<String> written(CodeableConcept concept) {
        return concept.getCoding().stream()
                .filter(coding -> Canonical.WORK.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .findFirst();
    }

    /** Returns a concept with the code, and in Swedish what it means if it is known. */
    static CodeableConcept concept(String code) {
        return new CodeableConcept(new Coding(Canonical.WORK, code, null))
                .setText(of(code).map(WorkCode::swedish).orElse(null));
    }
}
