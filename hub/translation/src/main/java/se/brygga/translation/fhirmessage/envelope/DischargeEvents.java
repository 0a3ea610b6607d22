package se.brygga.translation.fhirmessage.envelope;

import java.util.Set;

/** Codes of the code system discharge-event (messages.md 2): what is told of a hospital stay, taken and sent alike. */
public final class DischargeEvents {

    /** All of them. */
    public static final Set<String> CODES = Set.of(
            "admitted",
            "estimated-discharge-changed",
            "coordinator-appointed",
            "ready",
            "ready-withdrawn",
            "sip-called",
            "information-transferred",
            "discharged",
            "leave-started",
            "leave-ended",
            "emergency-started",
            "cancelled",
            "deceased");

    private DischargeEvents() {}
}
