package se.brygga.translation.fhirmessage.stay;

import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import se.brygga.core.translated.StayEventKind;

/**
 * What an activity or event says of a stay: one row of the tables in messages.md 2.
 *
 * @param kind what happened, or what is taken back; null if the stay goes on as before
 * @param way if it happened, is corrected or is taken back
 * @param status the Encounter's; null if any fits
 * @param classes the Encounter's, those that fit
 */
record Meaning(StayEventKind kind, Way way, EncounterStatus status, Set<String> classes) {

    /** A message tells, corrects what an earlier one told, or takes it back. */
    enum Way {
        TELLS,
        CORRECTS,
        TAKES_BACK
    }

    private static final Set<String> EMERGENCY = Set.of("EMER");
    private static final Set<String> INPATIENT = Set.of("IMP");
    static final Set<String> BOTH = Set.of("EMER", "IMP");

    private static final String REVISE = "revise-";
    private static final String CANCEL = "cancel-";

    private static final Map<String, Meaning> ACTIVITIES = Map.of(
            "admit-emergency", row(StayEventKind.EMERGENCY_STARTED, EncounterStatus.INPROGRESS, EMERGENCY),
            "admit-inpatient", row(StayEventKind.ADMITTED, EncounterStatus.INPROGRESS, INPATIENT),
            "start-leave-inpatient", row(StayEventKind.LEAVE_STARTED, EncounterStatus.ONLEAVE, INPATIENT),
            "end-leave-inpatient", row(StayEventKind.LEAVE_ENDED, EncounterStatus.INPROGRESS, INPATIENT),
            "discharge-emergency-home", row(StayEventKind.DISCHARGED, EncounterStatus.FINISHED, BOTH),
            "discharge-inpatient-home", row(StayEventKind.DISCHARGED, EncounterStatus.FINISHED, BOTH));

    private static final Map<String, Meaning> OWN = Map.ofEntries(
            Map.entry("admitted", row(StayEventKind.ADMITTED, EncounterStatus.INPROGRESS, INPATIENT)),
            Map.entry("emergency-started", row(StayEventKind.EMERGENCY_STARTED, EncounterStatus.INPROGRESS, EMERGENCY)),
            Map.entry("leave-started", row(StayEventKind.LEAVE_STARTED, EncounterStatus.ONLEAVE, INPATIENT)),
            Map.entry("leave-ended", row(StayEventKind.LEAVE_ENDED, EncounterStatus.INPROGRESS, INPATIENT)),
            Map.entry("estimated-discharge-changed", row(StayEventKind.PLANNED_END_CHANGED, null, BOTH)),
            Map.entry("coordinator-appointed", row(StayEventKind.COORDINATOR_APPOINTED, null, BOTH)),
            Map.entry("ready", row(StayEventKind.READY, null, INPATIENT)),
            Map.entry("ready-withdrawn", row(StayEventKind.READY_WITHDRAWN, null, INPATIENT)),
            Map.entry("sip-called", row(StayEventKind.SIP_CALLED, null, BOTH)),
            Map.entry("information-transferred", row(StayEventKind.INFORMATION_TRANSFERRED, null, BOTH)),
            Map.entry("discharged", row(StayEventKind.DISCHARGED, EncounterStatus.FINISHED, BOTH)),
            Map.entry("deceased", row(StayEventKind.DECEASED, EncounterStatus.FINISHED, BOTH)));

    /** Returns the row of one of MedCom's activities for stays. */
    static Meaning ofActivity(String activity) {
        if (activity.startsWith(REVISE)) {
            return ACTIVITIES.get(activity.substring(REVISE.length())).as(Way.CORRECTS);
        }
        if (activity.startsWith(CANCEL)) {
            Meaning row = ACTIVITIES.get(activity.substring(CANCEL.length())).as(Way.TAKES_BACK);
            return new Meaning(row.kind, row.way, afterTakingBack(row.kind), row.classes);
        }
        return ACTIVITIES.get(activity);
    }

    /** Returns the row of one of our own events; one that is no event of the stay has no kind. */
    static Meaning ofOwn(String event) {
        return OWN.getOrDefault(event, row(null, null, BOTH));
    }

    Meaning as(Way other) {
        return new Meaning(kind, other, status, classes);
    }

    static EncounterStatus afterTakingBack(StayEventKind kind) {
        return switch (kind) {
            case EMERGENCY_STARTED, ADMITTED -> EncounterStatus.ENTEREDINERROR;
            case LEAVE_STARTED, DISCHARGED -> EncounterStatus.INPROGRESS;
            case LEAVE_ENDED -> EncounterStatus.ONLEAVE;
            default -> null;
        };
    }

    private static Meaning row(StayEventKind kind, EncounterStatus status, Set<String> classes) {
        return new Meaning(kind, Way.TELLS, status, classes);
    }
}
