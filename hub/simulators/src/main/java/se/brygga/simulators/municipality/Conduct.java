package se.brygga.simulators.municipality;

/** How a system that takes FHIR messages behaves. */
public enum Conduct {
    /** Takes messages and acknowledges them with ok. */
    TAKING,
    /** Takes messages and acknowledges them with fatal-error. */
    REJECTING,
    /** Takes messages and never acknowledges them. */
    SILENT,
    /** Answers every second request as if it were broken; what it says may be a lie, for it has stored the message. */
    FAILING
}
