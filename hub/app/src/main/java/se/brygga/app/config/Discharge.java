package se.brygga.app.config;

import java.time.ZoneId;
import java.util.Set;

/**
 * What config/discharge.yml decides (domain.md 6).
 *
 * @param notices codes of the notices about hospital stays that are sent
 * @param zone zone of the times in notices and of local dates
 */
public record Discharge(Set<String> notices, ZoneId zone) {

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
