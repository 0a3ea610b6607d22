package se.brygga.app.auditpages;

import java.time.Instant;
import java.util.List;

/**
 * An access that is to be reviewed.
 *
 * @param why codes of why it was chosen
 * @param readings how many readings followed an emergency access; 0 for others
 * @param outcome of the review; empty if there is none yet
 */
public record ReviewLine(
        long entry,
        Instant at,
        String who,
        String unit,
        String person,
        List<String> why,
        int readings,
        String outcome) {

    static ReviewLine of(LoggedAccess access, List<String> why, Review review) {
        return new ReviewLine(
                access.sequence(),
                access.at(),
                access.who(),
                access.unit(),
                access.person(),
                why,
                0,
                review == null ? "" : review.outcome());
    }

    ReviewLine followedBy(int number) {
        return new ReviewLine(entry, at, who, unit, person, why, number, outcome);
    }
}
