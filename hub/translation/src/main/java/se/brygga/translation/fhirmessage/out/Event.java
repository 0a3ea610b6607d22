package se.brygga.translation.fhirmessage.out;

import java.util.Set;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Resource;
import se.brygga.core.fhir.Canonical;
import se.brygga.core.outbound.OutboundMessage;
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
        return new Event(Canonical.DISCHARGE_EVENT, own, Canonical.DISCHARGE_EVENT, own);
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
