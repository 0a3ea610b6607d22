package se.brygga.simulators.hospital;

import java.time.LocalDateTime;

/**
 * A hospital stay as the hospital's system keeps it, in the hospital's local time.
 *
 * @param number visit number for PV1-19
 * @param admitted when it began
 * @param plannedEnd estimated discharge for PV2-9; null = not told
 * @param ward where the person lies
 */
public record Visit(String number, LocalDateTime admitted, LocalDateTime plannedEnd, String ward) {

    /** Returns the same stay with another estimated discharge. */
    public Visit plannedUntil(LocalDateTime end) {
        return new Visit(number, admitted, end, ward);
    }

    /** Returns true for a visit to the emergency department. */
    public boolean isEmergency() {
        return ward.equals("AKUT");
    }

    /** Returns the same stay in another ward. */
    public Visit in(String otherWard) {
        return new Visit(number, admitted, plannedEnd, otherWard);
    }
}
