package se.brygga.app.config;

import java.util.Set;
import se.brygga.coordination.discharge.DischargeSettings;

/**
 * What config/discharge.yml decides (domain.md 6).
 *
 * @param notices codes of the notices about hospital stays that are sent
 * @param settings what region and municipalities have agreed on
 */
public record Discharge(Set<String> notices, DischargeSettings settings) {

    /** The codes of code system discharge-event that an installation may choose; the law has no notice of an emergency visit. */
    static final Set<String> KNOWN = Set.of(
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
            "cancelled",
            "deceased");
}
