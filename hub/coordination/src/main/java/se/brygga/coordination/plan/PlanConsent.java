package se.brygga.coordination.plan;

import java.time.LocalDate;

/**
 * What the person said about having a joint plan (HSL 16:4, SoL 10:8).
 *
 * @param decision {@code given}, {@code refused} or {@code withdrawn}
 * @param on the day; null if not told
 * @param recordedBy HSA-id of the unit that recorded it; empty if not told
 */
public record PlanConsent(String decision, LocalDate on, String recordedBy) {

    /** Nobody has asked. */
    static final PlanConsent NONE = new PlanConsent("", null, "");

    /** Returns true if the plan may be made and shared: the person has said yes on a known day, and it is known who recorded it. */
    public boolean isGiven() {
        return decision.equals("given") && on != null && !recordedBy.isBlank();
    }

    /** Returns true if the person does not want the plan. */
    boolean isDenied() {
        return decision.equals("refused") || decision.equals("withdrawn");
    }
}
