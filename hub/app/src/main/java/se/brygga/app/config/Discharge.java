package se.brygga.app.config;

import java.util.Set;

/**
 * What config/discharge.yml decides (domain.md 6).
 *
 * @param notices codes of the notices about hospital stays that are sent
 */
public record Discharge(Set<String> notices) {

    /** The codes that this hub can send, from the code system discharge-event. */
    static final Set<String> KNOWN = Set.of(
            "admitted",
            "estimated-discharge-changed",
            "discharged",
            "leave-started",
            "leave-ended",
            "cancelled",
            "deceased");
}
