package se.brygga.translation.fhirmessage.envelope;

import java.util.Map;
import java.util.Set;
import se.brygga.core.fhir.Canonical;

/** Which activities a Provenance may state for which message event (messages.md 1 to 3). */
public final class Activities {

    private static final Set<String> OF_STAYS = Set.of(
            "admit-emergency",
            "revise-admit-emergency",
            "cancel-admit-emergency",
            "admit-inpatient",
            "revise-admit-inpatient",
            "cancel-admit-inpatient",
            "start-leave-inpatient",
            "revise-start-leave-inpatient",
            "cancel-start-leave-inpatient",
            "end-leave-inpatient",
            "revise-end-leave-inpatient",
            "cancel-end-leave-inpatient",
            "discharge-emergency-home",
            "revise-discharge-emergency-home",
            "cancel-discharge-emergency-home",
            "discharge-inpatient-home",
            "revise-discharge-inpatient-home",
            "cancel-discharge-inpatient-home");

    private static final Set<String> OF_LETTERS = Set.of("new-message", "reply-message", "forward-message");

    private static final Map<String, Set<String>> OF_EVENTS = Map.of(
            MedCom.NOTIFICATION_EVENT, OF_STAYS,
            MedCom.COMMUNICATION_EVENT, OF_LETTERS,
            MedCom.ACKNOWLEDGEMENT_EVENT, Set.of(MedCom.ACKNOWLEDGEMENT));

    private Activities() {}

    /** Returns true if activities of this system are those of messages, rather than of their transport. */
    public static boolean isOfMessage(String system) {
        return MedCom.ACTIVITIES.equals(system) || Canonical.DISCHARGE_EVENT.equals(system);
    }

    /** Returns true if any message has this activity. */
    static boolean exists(String system, String activity) {
        return Canonical.DISCHARGE_EVENT.equals(system)
                || OF_EVENTS.values().stream().anyMatch(activities -> activities.contains(activity));
    }

    /** Returns true if messages of this event have this activity; our own events of stays are their own activity. */
    static boolean fits(String event, String activity) {
        Set<String> own = isOfCase(event) ? OF_LETTERS : Set.of(event);
        return OF_EVENTS.getOrDefault(event, own).contains(activity);
    }

    /** Returns true if parties of a case send each other messages of this event. */
    static boolean isOfCase(String event) {
        return CaseEvent.of(event).isPresent();
    }
}
