package se.brygga.translation.fhirmessage.out;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.outbound.OutboundMessage;
import se.brygga.translation.fhirmessage.envelope.DischargeEvents;
import se.brygga.translation.fhirmessage.envelope.MedCom;
import se.brygga.translation.fhirmessage.reading.DetailCode;

/**
 * What kind of message goes out.
 *
 * @param system of the event
 * @param code of the event
 * @param activitySystem of the Provenance's activity
 * @param activity of the Provenance
 */
record Event(String system, String code, String activitySystem, String activity) {

    /** Trigger events of referrals, I12 to I15 (HL7 v2.5.1, 11.3). */
    private static final String REFERRAL = "I1";

    private static final Set<String> KINDS = Set.of(
            "decision",
            "planned-visit",
            "performed-visit",
            "care-note",
            "measurement",
            "implementation-plan",
            "plan-contribution",
            "joint-plan",
            "plan-call",
            "task",
            "team",
            "deviation",
            "referral");

    private static final Map<String, String> BY_FOCUS = Map.ofEntries(
            Map.entry("Patient", "person"),
            Map.entry("Encounter", "stay"),
            Map.entry("DiagnosticReport", "result"),
            Map.entry("Observation", "result"),
            Map.entry("DocumentReference", "document"),
            Map.entry("Appointment", "appointment"),
            Map.entry("MedicationRequest", "medication"),
            Map.entry("Immunization", "immunization"),
            Map.entry("Task", "referral"),
            Map.entry("CarePlan", "implementation-plan"));

    private static final Set<String> LETTERS = Set.of("new-message", "reply-message", "forward-message");

    /** Returns the event that the message names, else the one that follows from its focus. */
    static Event of(OutboundMessage message) {
        Resource focus = message.focus();
        String event = message.event();
        if (focus instanceof Communication letter) {
            String plain = letter.hasInResponseTo() ? "reply-message" : "new-message";
            return medcom(MedCom.COMMUNICATION_EVENT, LETTERS.contains(event) ? event : plain);
        }
        if (focus instanceof Encounter && event.endsWith("-inpatient") || isNotification(event)) {
            return medcom(MedCom.NOTIFICATION_EVENT, event);
        }
        String own = event.isEmpty() ? follows(focus) : event;
        return DischargeEvents.CODES.contains(own)
                ? new Event(Canonical.DISCHARGE_EVENT, own, Canonical.DISCHARGE_EVENT, own)
                : new Event(Canonical.MESSAGE_EVENT, about(focus, own), MedCom.ACTIVITIES, "new-message");
    }

    /** What a message is about that tells no event of a stay: the municipal kind, else what its focus is. */
    private static String about(Resource focus, String event) {
        String kind = event.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        if (KINDS.contains(kind)) {
            return kind;
        }
        if (focus instanceof ServiceRequest) {
            return event.startsWith(REFERRAL) ? "referral" : "order";
        }
        String about = BY_FOCUS.get(focus.fhirType());
        if (about == null) {
            throw DetailCode.PARAM_INVALID.at("MessageHeader.eventCoding", "There is no event for such a message");
        }
        return about;
    }

    private static boolean isNotification(String event) {
        return event.startsWith("admit-")
                || event.contains("-admit-")
                || event.contains("discharge-") && event.endsWith("-home");
    }

    private static String follows(Resource focus) {
        if (focus instanceof Appointment) {
            return "sip-called";
        }
        if (focus instanceof DocumentReference) {
            return "information-transferred";
        }
        throw DetailCode.PARAM_INVALID.at("MessageHeader.eventCoding", "Nothing says what the message tells");
    }

    private static Event medcom(String event, String activity) {
        return new Event(MedCom.EVENTS, event, MedCom.ACTIVITIES, activity);
    }
}
