package se.brygga.simulators.coordination;

import java.time.OffsetDateTime;

/**
 * A contribution of home care to a joint plan, as its system writes JSON (messages.md 6, planContribution).
 *
 * @param plan id of the plan
 * @param id what the system calls the contribution
 * @param version the version of the plan that it was written for
 * @param person identifier of the person
 * @param at when it was written
 */
public record PlanContribution(String plan, String id, int version, String person, OffsetDateTime at) {

    /** Returns one that adds an activity. */
    public String adds(String text) {
        return json("\"activities\": [{\"operation\": \"add\", \"text\": \"" + text + "\"}]");
    }

    /** Returns one that answers, such as {@code confirmed}. */
    public String answers(String answer) {
        return json("\"confirmation\": \"" + answer + '"');
    }

    private String json(String more) {
        return """
                {"kind": "planContribution", "sourceId": "%s-%s", "personId": "%s", "custodian": "SE2120009994-O1",
                 "unit": "SE2120009994-HTJ01", "author": "Karin Kontakt", "legalBasis": "SoL", "status": "active",
                 "recordedAt": "%s", "planId": "%s", "planVersion": "%d", %s}
                """.formatted(plan, id, person, at, plan, version, more);
    }
}
